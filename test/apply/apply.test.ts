import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import type { ApplyTools } from '../../src/apply/tools';
import { ap1 } from '../../src/catalogue/sites/ap1';
import { isProblem } from '../../src/problem';
import { laboratory } from './laboratory';
import { plainWorld, requestFor } from './plain-world';

const twoServices = requestFor(ap1.services.slice(0, 2).map(({ name }) => name));

test('an apply makes the plan so, tells every step, and journals it', async () => {
  const lab = laboratory({ world: plainWorld() });
  const plan = await lab.plan(twoServices);
  const outcome = await applyPlan(plan, lab.tools());
  expect(outcome).toMatchObject({ kind: 'done', alreadySo: [], notMade: [], uncertain: [] });
  expect(outcome.made.map(({ step }) => step)).toEqual(plan.steps.map(({ name }) => name));
  expect(lab.entries[0]).toMatchObject({ kind: 'opened', planId: plan.id });
  expect(lab.entries.at(-1)).toEqual({ kind: 'closed', planId: plan.id, how: 'made' });
  for (const { name } of plan.steps) {
    const phases = lab.entries.flatMap((entry) =>
      entry.kind === 'step' && entry.step === name ? [entry.phase] : [],
    );
    expect(phases).toEqual(['started', 'made']);
    const states = lab.told.filter(({ step }) => step === name).map(({ state }) => state);
    expect(states[0]).toBe('rehearsing');
    expect(states.at(-1)).toBe('made');
  }
});

test('everything that was created carries its name, the plan and the step', async () => {
  const lab = laboratory({ world: plainWorld() });
  const plan = await lab.plan(twoServices);
  await applyPlan(plan, lab.tools());
  const { endpoints, securityGroups } = lab.sandbox.world();
  const created = [...endpoints, ...securityGroups.filter(({ name }) => name !== 'default')];
  expect(created).toHaveLength(3);
  for (const { tags } of created) {
    expect(tags).toMatchObject({
      'managed-by': 'privatelink-for-datadog',
      'privatelink-for-datadog:plan': plan.id,
    });
    expect(tags['Name']).toMatch(/^datadog-/);
    expect(plan.steps.map(({ name }) => name)).toContain(tags['privatelink-for-datadog:step']);
  }
});

test('all endpoints are created before one is waited for', async () => {
  const lab = laboratory({ world: plainWorld(), settling: { pending: 300_000, deleting: 0 } });
  const plan = await lab.plan(twoServices);
  expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
  const created = lab.sandbox.calls().filter((call) => call.action === 'ec2:CreateVpcEndpoint');
  const times = created.filter(({ kind }) => kind === 'change').map(({ at }) => at);
  expect(new Set(times).size).toBe(1);
});

test('an endpoint that takes longer than ten minutes stops the plan, and can be waited for again', async () => {
  const lab = laboratory({ world: plainWorld(), settling: { pending: 700_000, deleting: 0 } });
  const plan = await lab.plan(twoServices);
  const outcome = await applyPlan(plan, lab.tools());
  expect(outcome).toMatchObject({ kind: 'stopped', problem: { code: 'timed-out' } });
  expect(outcome.kind === 'stopped' && outcome.problem.sentence).toContain('its state is pending');
  expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
});

test.each([
  [{ state: 'failed', failure: 'Internal failure.' }, 'is failed: Internal failure.'],
  [{ state: 'rejected' }, 'is rejected.'],
] as const)(
  'an endpoint whose fate is %o stops the plan with the reason, also when resumed',
  async (fate, words) => {
    const world = plainWorld();
    const lab = laboratory({
      world: { ...world, services: world.services.map((service) => ({ ...service, fate })) },
    });
    const plan = await lab.plan(twoServices);
    for (let run = 0; run < 2; run++) {
      const outcome = await applyPlan(plan, lab.tools());
      expect(outcome).toMatchObject({ kind: 'stopped', problem: { code: 'refused' } });
      expect(outcome.kind === 'stopped' && outcome.problem.sentence).toContain(words);
      expect(outcome.kind === 'stopped' && outcome.problem.remedy).toContain('Roll back');
    }
  },
);

test('a plan of another account is refused before anything else', async () => {
  const lab = laboratory({ world: plainWorld() });
  const plan = await lab.plan(twoServices);
  const outcome = await applyPlan(
    { ...plan, accounts: [{ profile: plan.profile, accountId: '999999999999' }] },
    lab.tools(),
  );
  expect(outcome).toMatchObject({ kind: 'stopped', problem: { code: 'refused' }, made: [] });
  expect(lab.entries).toEqual([]);
});

test('a plan that was refused cannot be applied', async () => {
  const lab = laboratory({ world: plainWorld() });
  const plan = await lab.plan({ ...twoServices, site: 'datadoghq.eu' });
  expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'stopped', problem: { code: 'refused' } });
  expect(lab.sandbox.calls().filter(({ kind }) => kind !== 'reading')).toEqual([]);
});

test('cancelling while an endpoint is waited for ends as cancelled, with what was made', async () => {
  const lab = laboratory({ world: plainWorld() });
  const plan = await lab.plan(twoServices);
  const controller = new AbortController();
  const wait: ApplyTools['wait'] = (_, signal) => {
    controller.abort();
    return Promise.reject(signal.reason as Error);
  };
  const outcome = await applyPlan(plan, lab.tools({ signal: controller.signal, wait }));
  expect(outcome.kind).toBe('cancelled');
  expect(outcome.made).toHaveLength(plan.steps.length - 2);
});

test('a call that never answers is left by cancelling, and counted as uncertain', async () => {
  const lab = laboratory({
    world: plainWorld(),
    faults: [
      {
        kind: 'hang',
        strikes: 'after the effect',
        calls: { action: 'ec2:CreateVpcEndpoint', kind: 'change' },
        nth: 1,
      },
    ],
  });
  const plan = await lab.plan(twoServices);
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 1);
  const outcome = await applyPlan(plan, lab.tools({ signal: controller.signal }));
  expect(outcome).toMatchObject({ kind: 'cancelled', uncertain: ['endpoint-logs-agent-http-intake'] });
});

test('a lost answer is recognised when the plan is applied again, and nothing is made twice', async () => {
  const lost = (action: string) =>
    ({ kind: 'timed out', strikes: 'after the effect', calls: { action, kind: 'change' }, nth: 1 }) as const;
  const lab = laboratory({
    world: plainWorld(),
    faults: [lost('ec2:CreateSecurityGroup'), lost('ec2:CreateVpcEndpoint')],
  });
  const plan = await lab.plan(twoServices);
  expect(await applyPlan(plan, lab.tools())).toMatchObject({ uncertain: ['security-group'] });
  expect(await applyPlan(plan, lab.tools())).toMatchObject({
    uncertain: ['endpoint-logs-agent-http-intake'],
  });
  expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
  expect(lab.sandbox.snapshot().endpoints).toHaveLength(2);
  expect(lab.sandbox.snapshot().securityGroups).toHaveLength(2);
});

test('what is not a problem but a defect is thrown', async () => {
  const lab = laboratory({ world: plainWorld() });
  const plan = await lab.plan(twoServices);
  const broken = { ...lab.tools().journal, append: () => Promise.reject(new Error('disk full')) };
  const error = await applyPlan(plan, lab.tools({ journal: broken })).catch((thrown: unknown) => thrown);
  expect(isProblem(error)).toBe(false);
  expect(String(error)).toContain('disk full');
});
