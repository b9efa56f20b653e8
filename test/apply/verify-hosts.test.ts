import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { resume } from '../../src/apply/resume';
import { rollback } from '../../src/apply/rollback';
import { vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import type { ApplyTools } from '../../src/apply/tools';
import { type Laboratory, laboratory } from './laboratory';

const asked = {
  way: 'migrate',
  profile: 'sandbox',
  region: 'us-east-1',
  site: 'datadoghq.com',
  vpcId: vpcIdOf('legacy-shared'),
} as const;

/** Finds one host wanting as long as the network is judged without the old endpoints. */
function doubting({ tools }: Laboratory): ApplyTools {
  const { judge, ...others } = tools();
  return {
    ...others,
    judge: (network, vpc) => {
      const first = [...judge(network, vpc)].find(([, verdict]) => verdict === 'private');
      return new Map([
        ...judge(network, vpc),
        ...(first === undefined ? [] : [[first[0], 'broken'] as const]),
      ]);
    },
  };
}

function oldOnes(lab: Laboratory, without: readonly string[]): number {
  return lab.sandbox.snapshot().endpoints.filter(({ id }) => without.includes(id)).length;
}

test('old endpoints stay where a host would not be private without them', async () => {
  const lab = laboratory({});
  const before = lab.sandbox.snapshot();
  const plan = await lab.plan(asked);
  const verify = plan.steps.find((step) => step.kind === 'verify hosts');
  expect(verify?.hosts.length).toBeGreaterThan(0);
  const without = verify?.without ?? [];
  const outcome = await applyPlan(plan, doubting(lab));
  expect(outcome).toMatchObject({ kind: 'stopped', problem: { code: 'refused' } });
  expect(oldOnes(lab, without)).toBe(without.length);
  expect(await resume(plan, lab.entries, doubting(lab))).toMatchObject({ kind: 'stopped' });
  expect(await rollback(plan, lab.entries, lab.tools())).toMatchObject({ kind: 'restored' });
  expect(lab.sandbox.snapshot()).toEqual(before);
});

test('what was repaired meanwhile is verified again, and the plan goes on', async () => {
  const lab = laboratory({});
  const plan = await lab.plan(asked);
  await applyPlan(plan, doubting(lab));
  const outcome = await resume(plan, lab.entries, lab.tools());
  expect(outcome).toMatchObject({ kind: 'done', proof: { kind: 'proved' }, notMade: [] });
  expect((await lab.plan(asked)).steps).toEqual([]);
});

test('the network is judged as it will be, without the old endpoints', async () => {
  const lab = laboratory({});
  const plan = await lab.plan(asked);
  const without = plan.steps.flatMap((step) => (step.kind === 'verify hosts' ? step.without : []));
  const seen: (readonly string[])[] = [];
  const { judge, ...others } = lab.tools();
  const watching: ApplyTools = {
    ...others,
    judge: (network, vpc) => {
      const endpoints = network.inRegion[vpc.region]?.endpoints;
      seen.push(endpoints?.kind === 'read' ? endpoints.value.map(({ id }) => id) : []);
      return judge(network, vpc);
    },
  };
  expect(await applyPlan(plan, watching)).toMatchObject({ kind: 'done' });
  expect(seen[0]?.filter((id) => without.includes(id))).toEqual([]);
  expect(seen[0]?.length).toBeGreaterThan(0);
});
