import { describe, expect, it } from 'vitest';
import type { NewPeering } from '../../src/network/account-changes';
import { at } from './at';
import type { ContractTest } from './contract-subject';
import { problemFrom } from './problem-from';

export function changesOfPeerings({ subject, unless }: ContractTest): void {
  const missing = 'pcx-0123456789abcdef0';
  const wanted = (vpcId = subject().network.peerVpcId): NewPeering => ({
    vpcId: subject().network.otherVpcId,
    peer: { accountId: subject().peer.accountId, region: subject().network.region, vpcId },
    tags: { Name: 'to-peer' },
  });
  const request = async (peering = wanted()) => {
    const id = await subject().account.requestPeering('make', at(subject()), peering);
    if (id === undefined) throw new Error('A requested peering is answered.');
    await subject().settle();
    return id;
  };
  const peeringOf = async (id: string, account = subject().account) =>
    (await account.peerings(at(subject()))).find((peering) => peering.id === id);
  const accepted = async () => {
    const id = await request();
    await subject().peer.account.acceptPeering('make', at(subject()), id);
    await subject().settle();
    return id;
  };

  describe('changing peerings', () => {
    it('requests a peering with a VPC of another account, which waits for acceptance there', async () => {
      const { account, accountId, network, peer } = subject();
      const id = await request();
      expect(id).toMatch(/^pcx-/);
      const sides = {
        state: 'pending acceptance',
        requester: { accountId, region: network.region, vpcId: network.otherVpcId },
        accepter: { accountId: peer.accountId, region: network.region, vpcId: network.peerVpcId },
      };
      expect(await peeringOf(id)).toMatchObject({ ...sides, name: 'to-peer', tags: { Name: 'to-peer' } });
      expect(await peeringOf(id, peer.account)).toMatchObject(sides);
      expect(await account.peerings(at(subject()))).toHaveLength(2);
    });

    it('is active for both sides once it was accepted', async () => {
      const id = await accepted();
      for (const account of [subject().account, subject().peer.account])
        expect(await peeringOf(id, account)).toMatchObject({
          state: 'active',
          requester: { cidrs: ['10.21.0.0/16'] },
          accepter: { cidrs: ['10.22.0.0/16'] },
        });
    });

    it('deletes a peering from the side that asked for it', async () => {
      const id = await accepted();
      await subject().account.deletePeering('make', at(subject()), id);
      await subject().settle();
      expect(await peeringOf(id)).toBeUndefined();
      expect(await peeringOf(id, subject().peer.account)).toBeUndefined();
    });

    it('deletes a peering from the side that accepted it', async () => {
      const id = await accepted();
      await subject().peer.account.deletePeering('make', at(subject()), id);
      await subject().settle();
      expect(await peeringOf(id)).toBeUndefined();
    });

    it('takes a request back that nobody has accepted', async () => {
      const id = await request();
      await subject().account.deletePeering('make', at(subject()), id);
      await subject().settle();
      expect(await peeringOf(id)).toBeUndefined();
    });

    it('neither accepts nor deletes a peering that is not there', async () => {
      const { account } = subject();
      for (const call of [
        () => account.acceptPeering('make', at(subject()), missing),
        () => account.deletePeering('make', at(subject()), missing),
      ])
        expect((await problemFrom(call())).facts.code).toBe('not-found');
    });

    it('does not let the side that asked accept', async () => {
      const id = await request();
      const problem = await problemFrom(subject().account.acceptPeering('make', at(subject()), id));
      expect(problem.facts).toMatchObject({ code: 'refused', serviceCode: 'OperationNotPermitted' });
      expect((await peeringOf(id))?.state).toBe('pending acceptance');
    });

    unless('peers what is peered', 'refuses a second peering of the same two VPCs', async () => {
      const { account } = subject();
      await request();
      const problem = await problemFrom(account.requestPeering('make', at(subject()), wanted()));
      expect(problem.facts).toMatchObject({
        code: 'conflict',
        serviceCode: 'VpcPeeringConnectionAlreadyExists',
      });
    });

    unless('lets VPCs that overlap be peered', 'fails a peering of VPCs that overlap', async () => {
      const { peer, network } = subject();
      const id = await request(wanted(network.overlappingVpcId));
      expect((await peeringOf(id))?.state).toBe('failed');
      expect((await problemFrom(peer.account.acceptPeering('make', at(subject()), id))).code).toBe(
        'not-found',
      );
    });

    unless('executes the rehearsal of endpoints', 'changes nothing in a rehearsal', async () => {
      const { account, peer } = subject();
      const id = await request();
      const before = await account.peerings(at(subject()));
      await peer.account.acceptPeering('rehearse', at(subject()), id);
      await account.deletePeering('rehearse', at(subject()), id);
      await subject().settle();
      expect(await account.peerings(at(subject()))).toEqual(before);
    });
  });
}
