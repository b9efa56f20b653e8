import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import type { RollbackOutcome } from '../../src/apply/outcome';
import { rollback } from '../../src/apply/rollback';
import type { Plan } from '../../src/plan/plan';
import { planFor } from '../../src/plan/plan-for';
import { anyTrouble, survive, toolsIn, within } from './any-trouble';
import { anyWork } from './any-work';
import { isNothing } from './is-nothing';
import { laboratory } from './laboratory';
import { look } from './look';
import { patience, runsOfEach } from './runs';
import { settled } from './settled';
import { withStays } from './with-stays';

const numRuns = runsOfEach(2, 1_000);

/** Once an old endpoint is gone, its successors are all that is left. */
function isPastReturn({ request }: Plan, outcome: RollbackOutcome): boolean {
  const isRefusal = outcome.kind === 'stopped' && outcome.problem.code === 'refused';
  return isRefusal && request.way === 'migrate' && outcome.stays.length > 0 && outcome.undone.length === 0;
}

test(
  'whatever ends a repair, a migration or a removal, rollback restores all but what it names',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyWork, anyTrouble, async (work, trouble) => {
        const { world, request } = work;
        const lab = laboratory({ world });
        const plan = planFor(request, await look(lab, work));
        fc.pre(!isNothing(plan));
        const before = await settled(laboratory({ world }));
        await survive(() => applyPlan(plan, toolsIn(within(trouble, plan), lab)));
        lab.sandbox.clearFaults();
        const made = await settled(lab);
        const outcome = await rollback(plan, [...lab.entries], lab.tools());
        if (isPastReturn(plan, outcome)) {
          expect(await settled(lab)).toEqual(made);
          return;
        }
        expect(outcome).toMatchObject({ kind: 'restored', left: [] });
        expect(await settled(lab)).toEqual(withStays(before, plan, outcome.stays));
      }),
      { numRuns },
    );
  },
  patience,
);

test(
  'a rollback of it that is ended too can be repeated',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyWork, anyTrouble, async (work, trouble) => {
        const { world, request } = work;
        const lab = laboratory({ world });
        const plan = planFor(request, await look(lab, work));
        fc.pre(!isNothing(plan));
        const before = await settled(laboratory({ world }));
        await applyPlan(plan, lab.tools());
        await survive(() => rollback(plan, [...lab.entries], toolsIn(within(trouble, plan), lab)));
        lab.sandbox.clearFaults();
        const made = await settled(lab);
        const outcome = await rollback(plan, [...lab.entries], lab.tools());
        if (isPastReturn(plan, outcome)) {
          expect(await settled(lab)).toEqual(made);
          return;
        }
        expect(outcome).toMatchObject({ kind: 'restored', left: [] });
        expect(await settled(lab)).toEqual(withStays(before, plan, outcome.stays));
      }),
      { numRuns },
    );
  },
  patience,
);
