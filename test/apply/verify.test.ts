import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { laboratory } from './laboratory';
import { plainWorld, requestFor } from './plain-world';

const asked = requestFor('guide');

test('a plan is proved by the network that was read after it was made', async () => {
  const lab = laboratory({ world: plainWorld() });
  const plan = await lab.plan(asked);
  expect(plan.outlook.filter(({ after }) => after === 'private').length).toBeGreaterThan(5);
  expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done', proof: { kind: 'proved' } });
});

test('what is not private afterwards is named, and is no success', async () => {
  const lab = laboratory({ world: plainWorld() });
  const plan = await lab.plan(asked);
  const judge = () => new Map(plan.outlook.map(({ host }) => [host, 'broken' as const]));
  const outcome = await applyPlan(plan, lab.tools({ judge }));
  expect(outcome).toMatchObject({ kind: 'done', proof: { kind: 'not private' } });
});

test('a network that cannot be read again takes nothing away from what was made', async () => {
  const lab = laboratory({ world: plainWorld() });
  const plan = await lab.plan(asked);
  const closing = lab.tools();
  const tools = {
    ...closing,
    journal: {
      ...closing.journal,
      append: async (entry: Parameters<typeof closing.journal.append>[0]) => {
        await closing.journal.append(entry);
        if (entry.kind === 'closed')
          lab.sandbox.addFault({ kind: 'no network', strikes: 'before the effect', calls: {} });
      },
    },
  };
  expect(await applyPlan(plan, tools)).toMatchObject({
    kind: 'done',
    proof: { kind: 'not looked', problem: { code: 'no-network' } },
    notMade: [],
  });
});
