import { describe, expect, it } from 'vitest';
import { readVpcDetail } from '../../src/inventory/read-vpc-detail';
import { readRegion } from '../../src/inventory/read-region';
import type { Peering } from '../../src/network/peering';
import { peeringsOfVpc } from '../../src/network/peerings-of-vpc';
import type { Reading } from '../../src/network/reading';
import type { VpcDetail } from '../../src/network/vpc-detail';
import { type SandboxOptions, createSandbox } from '../../src/sandbox/sandbox';
import { roundTrips } from './round-trips';

const { signal } = new AbortController();

function open(options: Partial<SandboxOptions> = {}, profile = 'sandbox') {
  const sandbox = createSandbox({ now: () => 0, ...options });
  const account = sandbox.account(profile);
  const vpcNamed = async (region: string, name: string) => {
    const vpc = (await account.vpcs({ region, signal })).find((each) => each.name === name);
    if (vpc === undefined) throw new Error(`The sample network has no ${name}`);
    return vpc;
  };
  const detail = async (region: string, name: string) =>
    readVpcDetail(account, await vpcNamed(region, name), signal);
  const peeringsOf = async ({ region, vpcId }: VpcDetail): Promise<readonly Peering[]> =>
    valueOf(peeringsOfVpc(await readRegion(account, region, signal), vpcId));
  return { account, vpcNamed, detail, peeringsOf };
}

function valueOf<T>(reading: Reading<T>): T {
  if (reading.kind === 'unread') throw new Error(reading.problem.sentence);
  return reading.value;
}

function routesTo(detail: VpcDetail, cidr: string): readonly string[] {
  return valueOf(detail.routeTables)
    .flatMap(({ routes }) => routes)
    .filter(({ destination }) => destination.kind === 'cidr' && destination.cidr === cidr)
    .map(({ target, state }) => `${target.kind} ${state}`);
}

describe('looking into a VPC', () => {
  it('reads the way from a VPC of another account to the hub and back', async () => {
    const ofHub = open();
    const hub = await ofHub.detail('us-east-1', 'platform-prod');
    const ofAgents = open({}, 'sandbox-agents');
    const agents = await ofAgents.detail('us-east-1', 'agents-prod');
    const [peering] = await ofAgents.peeringsOf(agents);
    expect(peering).toMatchObject({
      state: 'active',
      requester: { accountId: '222222222222', vpcId: agents.vpcId },
      accepter: { accountId: '111111111111', vpcId: hub.vpcId },
    });
    expect((await ofHub.peeringsOf(hub)).map(({ id }) => id)).toContain(peering?.id);
    expect(routesTo(agents, '10.20.0.0/16')).toEqual(['peering active']);
    expect(routesTo(hub, '10.100.0.0/16')).toEqual(['peering active']);
  });

  it('shows that the hub has no way back to a VPC that sends packets to it', async () => {
    const { detail, peeringsOf } = open();
    const west = await detail('us-west-2', 'batch-west');
    const hub = await detail('us-east-1', 'platform-prod');
    expect(routesTo(west, '10.20.0.0/16')).toEqual(['peering active']);
    expect(await peeringsOf(hub)).toHaveLength(2);
    expect(routesTo(hub, '10.81.0.0/16')).toEqual([]);
    expect(valueOf(west.networkAcls).map(({ name }) => name)).toEqual([undefined, 'batch-west-workers']);
  });

  it('shows a peering that nobody has accepted on both sides, and that routes to it lead nowhere', async () => {
    const ofAgents = open({}, 'sandbox-agents');
    const ofHub = open();
    const agents = await ofAgents.detail('ap-northeast-1', 'agents-tokyo');
    const tokyo = await ofHub.detail('ap-northeast-1', 'tokyo-web');
    for (const peerings of [await ofHub.peeringsOf(tokyo), await ofAgents.peeringsOf(agents)]) {
      expect(peerings).toMatchObject([{ state: 'pending acceptance' }]);
      expect(peerings[0]?.accepter).not.toHaveProperty('cidrs');
    }
    expect(routesTo(agents, '10.90.0.0/16')).toEqual(['peering blackhole']);
  });

  it('has an interface with an address of its own for each subnet of each endpoint', async () => {
    const { account, detail } = open();
    const { endpointInterfaces, vpcId } = await detail('us-east-1', 'platform-prod');
    const endpoints = (await account.endpoints({ region: 'us-east-1', signal })).filter(
      (endpoint) => endpoint.vpcId === vpcId,
    );
    const faces = valueOf(endpointInterfaces);
    expect(faces.map(({ id }) => id).sort()).toEqual(endpoints.flatMap((one) => one.interfaceIds).sort());
    const addresses = faces.flatMap((face) => face.addresses);
    expect(new Set(addresses).size).toBe(faces.length);
    for (const address of addresses) expect(address).toMatch(/^10\.20\.\d+\.\d+$/);
  });

  it('keeps each reading for itself: one denial takes one away and names the permission', async () => {
    const fields = {
      'ec2:DescribeRouteTables': 'routeTables',
      'ec2:DescribeNetworkAcls': 'networkAcls',
      'ec2:DescribeNetworkInterfaces': 'endpointInterfaces',
    } as const;
    for (const [action, field] of Object.entries(fields)) {
      const detail = await open({ deny: [{ action }] }).detail('us-east-1', 'platform-prod');
      expect(detail[field]).toMatchObject({ kind: 'unread', problem: { permission: action } });
      for (const other of Object.values(fields).filter((one) => one !== field))
        expect(detail[other].kind).toBe('read');
    }
  });

  it('takes one round trip', async () => {
    const { account, vpcNamed } = open();
    const vpc = await vpcNamed('us-east-1', 'platform-prod');
    expect(await roundTrips(account, (slow) => readVpcDetail(slow, vpc, signal))).toBe(1);
  });
});
