import { describe, expect, it } from 'vitest';
import { at } from './at';
import type { ContractTest } from './contract-subject';
import { problemFrom } from './problem-from';

export function changesOfAssociations({ subject, unless }: ContractTest): void {
  const signal = new AbortController().signal;
  const otherVpc = () => ({ region: subject().network.region, vpcId: subject().network.otherVpcId });
  const peerVpc = () => ({ region: subject().network.region, vpcId: subject().network.peerVpcId });
  const vpcIds = async (zoneId = subject().network.zoneId) =>
    (await subject().account.zoneAssociations(zoneId, signal)).map(({ vpcId }) => vpcId);

  describe('changing which VPCs a private zone serves', () => {
    it('associates a VPC of the same account, and takes it away', async () => {
      const { account, network } = subject();
      await account.associateZone(network.zoneId, otherVpc(), signal);
      expect(await vpcIds()).toEqual([network.vpcId, network.otherVpcId]);
      expect((await account.zonesOfVpc(at(subject()), network.otherVpcId)).map(({ id }) => id)).toEqual([
        network.zoneId,
      ]);
      await account.disassociateZone(network.zoneId, otherVpc(), signal);
      expect(await vpcIds()).toEqual([network.vpcId]);
    });

    unless(
      'associates what is associated',
      'associates a VPC that is associated with this zone already without a word',
      async () => {
        const { account, network } = subject();
        await account.associateZone(network.zoneId, otherVpc(), signal);
        await account.associateZone(network.zoneId, otherVpc(), signal);
        expect(await vpcIds()).toEqual([network.vpcId, network.otherVpcId]);
      },
    );

    unless('sees no conflicting zones', 'refuses a VPC that has another zone of that name', async () => {
      const { account, network } = subject();
      const name = 'metrics.agent.datadoghq.com';
      const zone = { name, comment: 'another', vpc: otherVpc(), tags: {}, token: 'another' };
      await account.createZone(zone, signal);
      const problem = await problemFrom(account.associateZone(network.zoneId, otherVpc(), signal));
      expect(problem.facts).toMatchObject({ code: 'conflict', serviceCode: 'ConflictingDomainExists' });
    });

    it('keeps the last VPC of a zone', async () => {
      const { account, network } = subject();
      const vpc = { region: network.region, vpcId: network.vpcId };
      const problem = await problemFrom(account.disassociateZone(network.zoneId, vpc, signal));
      expect(problem.facts).toMatchObject({ code: 'refused', serviceCode: 'LastVPCAssociation' });
      expect(await vpcIds()).toEqual([network.vpcId]);
    });

    unless(
      'mistakes an absent VPC for the last one',
      'cannot take away a VPC that is not associated',
      async () => {
        const { account, network } = subject();
        const problem = await problemFrom(account.disassociateZone(network.zoneId, otherVpc(), signal));
        expect(problem.facts).toMatchObject({ code: 'not-found', serviceCode: 'VPCAssociationNotFound' });
      },
    );

    unless(
      'knows no association authorizations',
      'associates a VPC of another account once that was authorized, and not before',
      async () => {
        const { account, network, peer } = subject();
        const attempt = () => peer.account.associateZone(network.broadZoneId, peerVpc(), signal);
        expect((await problemFrom(attempt())).facts).toMatchObject({
          code: 'refused',
          serviceCode: 'NotAuthorizedException',
        });
        await account.authorizeAssociation(network.broadZoneId, peerVpc(), signal);
        await account.authorizeAssociation(network.broadZoneId, peerVpc(), signal);
        expect(await account.zoneAuthorizations(network.broadZoneId, signal)).toEqual([peerVpc()]);
        await attempt();
        await account.withdrawAuthorization(network.broadZoneId, peerVpc(), signal);
        expect(await account.zoneAuthorizations(network.broadZoneId, signal)).toEqual([]);
        expect(await vpcIds(network.broadZoneId)).toEqual([network.vpcId, network.peerVpcId]);
        await attempt();
        await peer.account.disassociateZone(network.broadZoneId, peerVpc(), signal);
        expect(await vpcIds(network.broadZoneId)).toEqual([network.vpcId]);
        expect((await problemFrom(attempt())).facts.serviceCode).toBe('NotAuthorizedException');
      },
    );

    unless(
      'knows no association authorizations',
      'withdraws an authorization that is not there without a word',
      async () => {
        const { account, network } = subject();
        await account.withdrawAuthorization(network.broadZoneId, peerVpc(), signal);
        expect(await account.zoneAuthorizations(network.broadZoneId, signal)).toEqual([]);
      },
    );
  });
}
