import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { readNetwork } from '../../src/inventory/read-network';
import { joinNetworks } from '../../src/network/join-networks';
import { outlookOf } from '../../src/plan/outlook';
import type { Plan } from '../../src/plan/plan';
import { planFor } from '../../src/plan/plan-for';
import type { PeeringRequest, VpcOfProfile } from '../../src/plan/request';
import { differenceFrom } from '../../src/plan/still-as-planned';
import { vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { type Laboratory, laboratory } from '../apply/laboratory';

const tokyo = { profile: 'sandbox-agents', region: 'ap-northeast-1', vpcId: vpcIdOf('agents-tokyo') };
const lake = { profile: 'sandbox', region: 'us-east-1', vpcId: vpcIdOf('data-lake') };
const dev = { profile: 'sandbox', region: 'us-east-1', vpcId: vpcIdOf('analytics-dev') };

function asked(hub: string, ...agents: readonly VpcOfProfile[]): PeeringRequest {
  return {
    way: 'peering',
    profile: 'sandbox',
    region: 'us-east-1',
    vpcId: vpcIdOf(hub),
    site: 'datadoghq.com',
    services: 'guide',
    securityGroup: { kind: 'new' },
    agents,
  };
}

async function read(lab: Laboratory, { vpcId, agents }: PeeringRequest) {
  const scope = {
    regions: ['us-east-1', 'ap-northeast-1'],
    vpcIds: [vpcId, ...agents.map((agent) => agent.vpcId)],
  };
  const [own, other] = await Promise.all(
    ['sandbox', 'sandbox-agents'].map((profile) =>
      readNetwork(lab.sandbox.account(profile), scope, new AbortController().signal),
    ),
  );
  if (own === undefined || other === undefined) throw new Error('There are two accounts');
  return joinNetworks(own, [other]);
}

/** Applies the plan, and looks whether it held what it promised. */
async function applied(lab: Laboratory, request: PeeringRequest): Promise<Plan> {
  const plan = planFor(request, await read(lab, request));
  expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
  const after = await read(lab, request);
  expect(planFor(request, after).steps).toEqual([]);
  expect(differenceFrom(plan, after, [])).toEqual({ refusals: [], steps: [], dropped: [] });
  const foreseen = plan.outlook.map((name) => `${name.vpcId} ${name.host} ${name.after}`);
  const real = outlookOf(plan, after).map((name) => `${name.vpcId} ${name.host} ${name.before}`);
  expect(real).toEqual(foreseen);
  return plan;
}

test('a plan across accounts and regions does what it foresees, and then nothing is left to do', async () => {
  const plan = await applied(laboratory({}), asked('analytics-dev', tokyo, lake));
  expect(plan.steps.filter(({ kind }) => kind === 'withdraw authorization').length).toBeGreaterThan(5);
});

test('VPCs that are connected already stand beside one that is not', async () => {
  const lab = laboratory({});
  await applied(lab, asked('analytics-dev', tokyo));
  const plan = await applied(lab, asked('analytics-dev', tokyo, lake));
  expect(plan.steps.map(({ vpcId }) => vpcId)).not.toContain(tokyo.vpcId);
});

test('a hub that answers for itself lends its endpoints by zones of others', async () => {
  const plan = await applied(laboratory({}), asked('platform-prod', tokyo, dev));
  const [birthplace] = plan.steps.flatMap((step) => (step.kind === 'create zone' ? [step.vpcId] : []));
  expect(birthplace).toBe(dev.vpcId);
});
