import { describe, expect, it } from 'vitest';
import type { RouteToPeer } from '../../src/network/account-changes';
import { at } from './at';
import type { ContractTest } from './contract-subject';
import { problemFrom } from './problem-from';

export function changesOfRoutes({ subject, unless }: ContractTest): void {
  const elsewhere = '10.60.0.0/16';
  const routeTo = (cidr: string, differences: Partial<RouteToPeer> = {}): RouteToPeer => ({
    routeTableId: subject().network.routeTableId,
    cidr,
    peeringId: subject().network.peeringId,
    ...differences,
  });
  const add = (route: RouteToPeer) => subject().account.addRoute('make', at(subject()), route);
  const remove = (route: RouteToPeer) => subject().account.deleteRoute('make', at(subject()), route);
  const routes = async () => {
    const { account, network } = subject();
    const tables = await account.routeTables(at(subject()), network.vpcId);
    return tables.find(({ id }) => id === network.routeTableId)?.routes ?? [];
  };
  const routeOf = async (cidr: string) =>
    (await routes()).find(({ destination }) => destination.kind === 'cidr' && destination.cidr === cidr);
  /** Another peering of the same VPC, which nobody has accepted. */
  const waitingPeering = async () => {
    const { account, network, peer, settle } = subject();
    const id = await account.requestPeering('make', at(subject()), {
      vpcId: network.vpcId,
      peer: { accountId: peer.accountId, region: network.region, vpcId: network.peerVpcId },
      tags: {},
    });
    await settle();
    return id ?? '';
  };

  describe('changing routes', () => {
    it('adds a route to a peering, and takes it away', async () => {
      const before = await routes();
      await add(routeTo(elsewhere));
      expect(await routeOf(elsewhere)).toEqual({
        destination: { kind: 'cidr', cidr: elsewhere },
        target: { kind: 'peering', id: subject().network.peeringId },
        state: 'active',
      });
      await remove(routeTo(elsewhere));
      expect(await routes()).toEqual(before);
    });

    it('adds the same route once', async () => {
      await add(routeTo(elsewhere));
      await add(routeTo(elsewhere));
      expect(await routes()).toHaveLength(3);
    });

    it('refuses a route whose destination leads elsewhere', async () => {
      const peeringId = await waitingPeering();
      const problem = await problemFrom(add(routeTo('10.21.0.0/16', { peeringId })));
      expect(problem.facts).toMatchObject({ code: 'conflict', serviceCode: 'RouteAlreadyExists' });
      expect((await routeOf('10.21.0.0/16'))?.target).toEqual({
        kind: 'peering',
        id: subject().network.peeringId,
      });
    });

    it('leaves a route alone that leads elsewhere', async () => {
      const before = await routes();
      await remove(routeTo('10.21.0.0/16', { peeringId: 'pcx-0123456789abcdef0' }));
      expect(await routes()).toEqual(before);
    });

    it('takes away a route that is not there without a word', async () => {
      const before = await routes();
      await remove(routeTo(elsewhere));
      expect(await routes()).toEqual(before);
    });

    it('does not find a route table that is not there', async () => {
      const nowhere = routeTo(elsewhere, { routeTableId: 'rtb-0123456789abcdef0' });
      for (const call of [() => add(nowhere), () => remove(nowhere)])
        expect((await problemFrom(call())).facts).toMatchObject({
          code: 'not-found',
          serviceCode: 'InvalidRouteTableID.NotFound',
        });
    });

    it('does not find a peering that is not there', async () => {
      const nowhere = routeTo(elsewhere, { peeringId: 'pcx-0123456789abcdef0' });
      expect((await problemFrom(add(nowhere))).facts.code).toBe('not-found');
    });

    unless('shows every route as active', 'drops packets as long as nobody has accepted', async () => {
      const peeringId = await waitingPeering();
      await add(routeTo('10.22.0.0/16', { peeringId }));
      expect((await routeOf('10.22.0.0/16'))?.state).toBe('blackhole');
      await subject().peer.account.acceptPeering('make', at(subject()), peeringId);
      await subject().settle();
      expect((await routeOf('10.22.0.0/16'))?.state).toBe('active');
    });

    unless('lets routes hide the VPC itself', 'refuses a route for addresses of the VPC itself', async () => {
      for (const cidr of ['10.20.0.0/16', '10.20.1.0/24'])
        expect((await problemFrom(add(routeTo(cidr)))).facts.code).toBe('invalid-request');
    });

    it('refuses what is no block of addresses', async () => {
      expect((await problemFrom(add(routeTo('10.60.0.0/33')))).facts.code).toBe('invalid-request');
    });
  });
}
