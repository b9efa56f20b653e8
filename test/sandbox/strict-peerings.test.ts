import { describe, expect, it } from 'vitest';
import type { NewPeering } from '../../src/network/account-changes';
import { createSandbox } from '../../src/sandbox/sandbox';
import { problemFrom } from '../contract/problem-from';
import { contractNetwork, contractWorld, peerAccountId } from './contract-world';

const { otherVpcId, peerVpcId, region, routeTableId, vpcId } = contractNetwork;
const { signal } = new AbortController();
const at = { region, signal };
const hour = 3_600_000;
const toPeer = (differences: Partial<NewPeering['peer']> = {}): NewPeering => ({
  vpcId: otherVpcId,
  peer: { accountId: peerAccountId, region, vpcId: peerVpcId, ...differences },
  tags: {},
});

function open() {
  let now = 0;
  const west = 'us-west-2';
  const world = {
    ...contractWorld,
    regions: [...contractWorld.regions, { name: west, access: 'for everybody' as const }],
  };
  const sandbox = createSandbox({ now: () => now, world });
  const account = sandbox.account('sandbox');
  const peer = sandbox.account('peer');
  const request = async (peering = toPeer()) => (await account.requestPeering('make', at, peering)) ?? '';
  const stateOf = async (id: string, of = account) =>
    (await of.peerings(at)).find((peering) => peering.id === id)?.state;
  const wait = (ms: number) => void (now += ms);
  return { sandbox, account, peer, request, stateOf, wait };
}

describe('a peering in the sandbox', () => {
  it('goes through the states that AWS documents', async () => {
    const { account, peer, request, stateOf, wait } = open();
    const id = await request();
    expect(await stateOf(id)).toBe('initiating request');
    wait(1_000);
    expect(await stateOf(id)).toBe('pending acceptance');
    await peer.acceptPeering('make', at, id);
    expect(await stateOf(id, peer)).toBe('provisioning');
    wait(6_000);
    expect(await stateOf(id)).toBe('active');
    await account.deletePeering('make', at, id);
    expect(await stateOf(id)).toBe('deleting');
    wait(4_000);
    expect(await stateOf(id)).toBeUndefined();
  });

  it('expires seven days after the request, and cannot be accepted any more', async () => {
    const { peer, request, stateOf, wait } = open();
    const id = await request();
    wait(7 * 24 * hour);
    expect(await stateOf(id)).toBe('pending acceptance');
    wait(1_000);
    expect(await stateOf(id)).toBe('expired');
    const problem = await problemFrom(peer.acceptPeering('make', at, id));
    expect(problem.facts).toMatchObject({ code: 'refused', serviceCode: 'InvalidStateTransition' });
    wait(48 * hour);
    expect(await stateOf(id)).toBeUndefined();
  });

  it.each([
    ['an account that does not have the VPC', { accountId: '999999999999' }],
    ['a region that does not have the VPC', { region: 'us-west-2' }],
    ['a VPC that is not there', { vpcId: 'vpc-0123456789abcdef0' }],
  ])('fails for %s, which only its requester sees for two hours', async (_, differences) => {
    const { account, peer, request, stateOf, wait } = open();
    const id = await request(toPeer(differences));
    wait(1_000);
    expect(await stateOf(id)).toBe('failed');
    expect(await stateOf(id, peer)).toBeUndefined();
    expect((await problemFrom(account.deletePeering('make', at, id))).facts.serviceCode).toBe(
      'InvalidStateTransition',
    );
    wait(2 * hour);
    expect(await stateOf(id)).toBeUndefined();
  });

  it('within an account and a region finds the VPC at once', async () => {
    const { request } = open();
    const own = toPeer({ accountId: '111111111111', vpcId: 'vpc-0123456789abcdef0' });
    expect((await problemFrom(request(own))).facts.serviceCode).toBe('InvalidVpcID.NotFound');
  });

  it('can be asked for again once it has failed, and not in either direction while it lives', async () => {
    const { peer, request, wait } = open();
    const overlapping = toPeer({ vpcId: contractNetwork.overlappingVpcId });
    await request(overlapping);
    wait(1_000);
    await request(overlapping);
    await request();
    const back: NewPeering = {
      vpcId: peerVpcId,
      peer: { accountId: '111111111111', region, vpcId: otherVpcId },
      tags: {},
    };
    const problem = await problemFrom(peer.requestPeering('make', at, back));
    expect(problem.facts.serviceCode).toBe('VpcPeeringConnectionAlreadyExists');
  });

  it('is not accepted in another region than that of its accepter', async () => {
    const { peer, request, wait } = open();
    const id = await request();
    wait(1_000);
    const west = { region: 'us-west-2', signal };
    const problem = await problemFrom(peer.acceptPeering('make', west, id));
    expect(problem.facts.serviceCode).toBe('InvalidVpcPeeringConnectionID.NotFound');
  });

  it('that waits is taken back by its requester alone', async () => {
    const { peer, request, wait } = open();
    const id = await request();
    wait(1_000);
    const problem = await problemFrom(peer.deletePeering('make', at, id));
    expect(problem.facts.serviceCode).toBe('OperationNotPermitted');
  });

  it('leaves routes behind that lead nowhere when it is deleted', async () => {
    const { account, wait } = open();
    await account.deletePeering('make', at, contractNetwork.peeringId);
    wait(4_000);
    const tables = await account.routeTables(at, vpcId);
    const routes = tables.find(({ id }) => id === routeTableId)?.routes ?? [];
    expect(routes.map(({ state }) => state)).toEqual(['active', 'blackhole']);
  });
});

describe('a route in the sandbox', () => {
  it('is refused for a peering of other VPCs, and for one that has failed', async () => {
    const { account, request, wait } = open();
    const foreign = await request();
    wait(1_000);
    const route = { routeTableId, cidr: '10.22.0.0/16', peeringId: foreign };
    const elsewhere = await problemFrom(account.addRoute('make', at, route));
    expect(elsewhere.facts).toMatchObject({ code: 'invalid-request', serviceCode: 'InvalidParameterValue' });
    const failed = await request({ ...toPeer({ accountId: '999999999999' }), vpcId });
    wait(1_000);
    const dead = await problemFrom(account.addRoute('make', at, { ...route, peeringId: failed }));
    expect(dead.facts).toMatchObject({ code: 'refused', serviceCode: 'IncorrectState' });
  });

  it('goes into a main table as AWS made it, and out again without a trace', async () => {
    const { sandbox, account } = open();
    const before = sandbox.snapshot();
    const [main] = await account.routeTables(at, otherVpcId);
    const { peeringId } = contractNetwork;
    const route = { routeTableId: main?.id ?? '', cidr: '10.20.7.9/16', peeringId };
    await account.addRoute('make', at, route);
    const [changed] = await account.routeTables(at, otherVpcId);
    expect(changed?.routes[1]?.destination).toEqual({ kind: 'cidr', cidr: '10.20.0.0/16' });
    await account.deleteRoute('make', at, { ...route, cidr: '10.20.0.0/16' });
    expect(sandbox.snapshot()).toEqual(before);
  });

  it('is not for the tables of another account', async () => {
    const { peer } = open();
    const route = { routeTableId, cidr: '10.60.0.0/16', peeringId: contractNetwork.peeringId };
    const problem = await problemFrom(peer.addRoute('make', at, route));
    expect(problem.facts.serviceCode).toBe('InvalidRouteTableID.NotFound');
  });
});
