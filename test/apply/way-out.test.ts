import { describe, expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { rollback } from '../../src/apply/rollback';
import type { SecurityRule } from '../../src/network/vpc';
import type { AllowHttpsOutRequest } from '../../src/plan/request';
import { groupIdOf, vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { sampleWorld } from '../../src/sandbox/sample-world/sample-world';
import { type Laboratory, laboratory } from './laboratory';

const at = { region: 'us-east-1', signal: new AbortController().signal };
const vpcId = vpcIdOf('checkout-prod');
const agents = groupIdOf('checkout-prod', 'default');
const endpoints = groupIdOf('checkout-prod', 'datadog-endpoints');

const request: AllowHttpsOutRequest = {
  way: 'allow HTTPS out',
  profile: 'sandbox',
  region: at.region,
  vpcId,
  site: 'datadoghq.com',
  securityGroupIds: [agents],
};
const toBlocks = { ...request, allowTo: ['10.8.0.0/16', '10.9.0.0/16'] };

const https = { protocol: 'tcp', ports: { from: 443, to: 443 } } as const;
const toEndpoints: SecurityRule = { ...https, peer: { kind: 'security-group', id: endpoints } };
const to = (cidr: string): SecurityRule => ({ ...https, peer: { kind: 'cidr', cidr } });

function laboratoryWith(egress: readonly SecurityRule[], deny: readonly { readonly action: string }[] = []) {
  const securityGroups = sampleWorld.securityGroups.map((group) =>
    group.id === agents ? { ...group, egress } : group,
  );
  return laboratory({ world: { ...sampleWorld, securityGroups }, deny });
}

function egressOf({ sandbox }: Laboratory): readonly SecurityRule[] {
  return sandbox.world().securityGroups.find(({ id }) => id === agents)?.egress ?? [];
}

function allowByHand({ sandbox }: Laboratory, rule: SecurityRule): Promise<void> {
  return sandbox.account('sandbox').allowEgress('make', at, agents, rule);
}

describe('letting a sender out', () => {
  test.each([
    ['to the group of the endpoints', request, [toEndpoints]],
    ['to blocks', toBlocks, [to('10.8.0.0/16'), to('10.9.0.0/16')]],
  ] as const)('%s is made once, found again, and taken back exactly', async (_, asked, rules) => {
    const lab = laboratoryWith([to('10.1.0.0/16')]);
    const before = lab.sandbox.snapshot();
    const plan = await lab.plan(asked);
    expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
    expect(egressOf(lab)).toEqual([to('10.1.0.0/16'), ...rules]);
    expect((await lab.plan(asked)).steps).toEqual([]);
    expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done', made: [] });
    expect(egressOf(lab)).toEqual([to('10.1.0.0/16'), ...rules]);
    expect(await rollback(plan, lab.entries, lab.tools())).toMatchObject({ kind: 'restored', left: [] });
    expect(lab.sandbox.snapshot()).toEqual(before);
  });

  test('leaves what somebody else allowed, before a step and after it', async () => {
    const lab = laboratoryWith([]);
    const plan = await lab.plan(toBlocks);
    await allowByHand(lab, to('10.9.0.0/16'));
    expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
    await allowByHand(lab, toEndpoints);
    expect(await rollback(plan, lab.entries, lab.tools())).toMatchObject({
      kind: 'restored',
      undone: ['allow-https-to-10.8.0.0/16'],
    });
    expect(egressOf(lab)).toEqual([to('10.9.0.0/16'), toEndpoints]);
  });

  test('finds a way out that somebody closed again, and opens it', async () => {
    const lab = laboratoryWith([]);
    const plan = await lab.plan(request);
    await applyPlan(plan, lab.tools());
    await lab.sandbox.account('sandbox').revokeEgress('make', at, agents, toEndpoints);
    expect((await lab.plan(request)).steps).toHaveLength(1);
    expect(await rollback(plan, lab.entries, lab.tools())).toMatchObject({ kind: 'restored', undone: [] });
  });

  test('is refused in the rehearsal, before anything is made', async () => {
    const action = 'ec2:AuthorizeSecurityGroupEgress';
    const lab = laboratoryWith([], [{ action }]);
    const outcome = await applyPlan(await lab.plan(toBlocks), lab.tools());
    expect(outcome).toMatchObject({ kind: 'stopped', problem: { permission: action }, made: [] });
    expect(egressOf(lab)).toEqual([]);
  });

  test('stops before anything is made where the group has no room for a rule', async () => {
    const full = Array.from({ length: 60 }, (_, index) => to(`10.100.${index}.0/24`));
    const lab = laboratoryWith(full);
    const outcome = await applyPlan(await lab.plan(request), lab.tools());
    expect(outcome).toMatchObject({ kind: 'stopped', problem: { code: 'quota-reached' }, made: [] });
    expect(egressOf(lab)).toEqual(full);
  });
});
