import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { diagnose } from '../../src/diagnose/diagnose';
import type { Diagnosis, DiagnosisRequest } from '../../src/diagnose/diagnosis';
import { readNetwork } from '../../src/inventory/read-network';
import { joinNetworks } from '../../src/network/join-networks';
import type { Network } from '../../src/network/network';
import type { Plan } from '../../src/plan/plan';
import { agents, hub } from '../../src/sandbox/sample-world/sample-accounts';
import { groupIdOf, subnetIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { sampleWorld } from '../../src/sandbox/sample-world/sample-world';
import type { World } from '../../src/sandbox/world';
import { type Laboratory, laboratory } from '../apply/laboratory';

const region = 'us-east-1';
const metrics = 'metrics.agent.datadoghq.com';
const agentVpc = vpcNamed('agents-prod');

function vpcNamed(name: string): string {
  const found = sampleWorld.vpcs.find(({ tags }) => tags['Name'] === name);
  if (found === undefined) throw new Error(`${name} is not in the sample world`);
  return found.id;
}

/** Before anybody in the account of the Agents took part. */
const apart: World = {
  ...sampleWorld,
  zones: sampleWorld.zones.map((zone) => ({
    ...zone,
    associations: zone.associations.filter(({ vpcId }) => vpcId !== agentVpc),
    authorizations: [],
  })),
};

async function read({ sandbox }: Laboratory, profile: string, ownerId: string): Promise<Network> {
  const vpcs = sandbox.world().vpcs.filter((vpc) => vpc.ownerId === ownerId);
  const scope = { regions: [...new Set(vpcs.map((vpc) => vpc.region))], vpcIds: vpcs.map(({ id }) => id) };
  return readNetwork(sandbox.account(profile), scope, new AbortController().signal);
}

/** Of the VPC with Agents, by the profile of its account, with the profile of the hub beside it. */
async function look(own: Laboratory, from: Pick<DiagnosisRequest, 'from'> = {}): Promise<Diagnosis> {
  const network = joinNetworks(await read(own, 'sandbox-agents', agents.id), [
    await read(own, 'sandbox', hub.id),
  ]);
  return diagnose(network, { region, vpcId: agentVpc, site: 'datadoghq.com', ...from });
}

function offeredBy({ findings }: Diagnosis, rule: string): Plan | undefined {
  const [fix] = findings.filter((finding) => finding.rule === rule).flatMap(({ fixes = [] }) => fixes);
  return fix?.kind === 'plan' ? fix.plan : undefined;
}

async function repaired(own: Laboratory, rule: string): Promise<Diagnosis> {
  const offered = offeredBy(await look(own), rule);
  if (offered === undefined) throw new Error(`${rule} offers nothing`);
  expect(await applyPlan(await own.plan(offered.request), own.tools())).toMatchObject({ kind: 'done' });
  return look(own);
}

function rulesOf({ findings }: Diagnosis): readonly string[] {
  return findings.map(({ rule }) => rule);
}

describe('a finding about what another account owns', () => {
  it('offers the plan of that account, which authorizes, associates and leaves nothing behind', async () => {
    const own = laboratory({ world: apart });
    const before = await look(own);
    expect(before.hosts.find(({ host }) => host === metrics)?.verdict).toBe('public');
    const plan = offeredBy(before, 'zone-not-associated');
    expect(plan?.accounts.map(({ profile }) => profile)).toEqual(['sandbox', 'sandbox-agents']);
    expect(plan?.steps.map(({ kind }) => kind)).toEqual([
      'authorize association',
      'associate zone',
      'withdraw authorization',
    ]);
    const after = await repaired(own, 'zone-not-associated');
    expect(after.hosts.find(({ host }) => host === metrics)?.verdict).toBe('private');
    expect(rulesOf(after)).not.toContain('authorization-left-behind');
  });

  it('offers to withdraw an authorization that was left behind there', async () => {
    const own = laboratory({ world: sampleWorld });
    expect(rulesOf(await look(own))).toContain('authorization-left-behind');
    expect(rulesOf(await repaired(own, 'authorization-left-behind'))).not.toContain(
      'authorization-left-behind',
    );
  });

  it('offers nothing where no profile of that account is at hand', async () => {
    const own = laboratory({ world: sampleWorld });
    const alone = await read(own, 'sandbox-agents', agents.id);
    const diagnosis = diagnose(alone, { region, vpcId: agentVpc, site: 'datadoghq.com' });
    const profiles = diagnosis.findings
      .flatMap(({ fixes = [] }) => fixes)
      .flatMap((fix) => (fix.kind === 'plan' ? [fix.plan.request.profile] : []));
    expect(profiles.every((profile) => profile === 'sandbox-agents')).toBe(true);
  });
});

describe('a security group that lets nothing out to endpoints of another account', () => {
  const groupId = groupIdOf('agents-prod', 'hosts');
  const shutIn: World = {
    ...sampleWorld,
    securityGroups: sampleWorld.securityGroups.map((group) =>
      group.id === groupId ? { ...group, egress: [] } : group,
    ),
  };
  const places = [{ subnetIds: [subnetIdOf('agents-prod', 'private-a')], securityGroupIds: [groupId] }];

  it('is opened by its own account to their block, and both look whether that was enough', async () => {
    const own = laboratory({ world: shutIn });
    const before = await look(own, { from: { places } });
    const plan = offeredBy(before, 'outbound-not-allowed');
    if (plan === undefined) throw new Error('Nothing is offered');
    expect(plan.steps).toMatchObject([{ to: { kind: 'cidr', cidr: '10.20.0.0/16' } }]);
    expect(plan.accounts).toEqual([
      { profile: 'sandbox-agents', accountId: agents.id },
      { profile: 'sandbox', accountId: hub.id },
    ]);
    expect(await applyPlan(plan, own.tools())).toMatchObject({ kind: 'done', proof: { kind: 'proved' } });
    const after = await look(own, { from: { places } });
    expect(rulesOf(after)).not.toContain('outbound-not-allowed');
  });
});
