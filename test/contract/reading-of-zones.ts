import { describe, expect, it } from 'vitest';
import { at } from './at';
import type { ContractTest } from './contract-subject';
import { problemFrom } from './problem-from';

export function readingOfZones({ subject, unless }: ContractTest): void {
  const signal = new AbortController().signal;
  const idsFor = async (...domains: string[]) =>
    (await subject().account.zones(domains, signal)).map(({ id }) => id).sort();

  describe('reading private zones', () => {
    it('reads id, name and comment', async () => {
      const { account, network } = subject();
      const zones = await account.zones(['metrics.agent.datadoghq.com'], signal);
      expect(zones).toContainEqual({
        id: network.zoneId,
        name: 'metrics.agent.datadoghq.com',
        comment: 'for the contract',
      });
    });

    it('finds zones of the domain, above it and below it, and no others', async () => {
      const { network } = subject();
      const both = [network.zoneId, network.broadZoneId].sort();
      expect(await idsFor('datadoghq.com')).toEqual(both);
      expect(await idsFor('agent.datadoghq.com')).toEqual(both);
      expect(await idsFor('7-50-0-app.metrics.agent.datadoghq.com')).toEqual(both);
      expect(await idsFor('logs.datadoghq.com')).toEqual([network.broadZoneId]);
      expect(await idsFor('unrelated.example', 'logs.datadoghq.com')).toEqual(
        [network.broadZoneId, network.unrelatedZoneId].sort(),
      );
    });

    it('compares whole labels', async () => {
      expect(await idsFor('hq.com')).toEqual([]);
      expect(await idsFor('notdatadoghq.com')).toEqual([]);
      expect(await idsFor()).toEqual([]);
    });

    it('reads which VPCs a zone serves', async () => {
      const { account, network } = subject();
      const associations = await account.zoneAssociations(network.zoneId, signal);
      expect(associations).toHaveLength(1);
      expect(associations[0]).toMatchObject({ region: network.region, vpcId: network.vpcId });
    });

    unless(
      'knows no association authorizations',
      'reads which VPCs of other accounts may be associated',
      async () => {
        const { account, network } = subject();
        expect(await account.zoneAuthorizations(network.zoneId, signal)).toEqual([
          { region: 'us-west-2', vpcId: network.authorizedVpcId },
        ]);
        expect((await problemFrom(account.zoneAuthorizations('ZMISSING', signal))).facts.serviceCode).toBe(
          'NoSuchHostedZone',
        );
      },
    );

    it('has no authorizations for a zone that nobody shared', async () => {
      const { account, network } = subject();
      expect(await account.zoneAuthorizations(network.broadZoneId, signal)).toEqual([]);
    });

    it('reads the records without those of the zone itself', async () => {
      const { account, network } = subject();
      const records = await account.zoneRecords(network.zoneId, signal);
      expect([...records].sort((a, b) => a.name.localeCompare(b.name))).toEqual([
        {
          name: '*.metrics.agent.datadoghq.com',
          type: 'CNAME',
          target: { kind: 'values', values: ['metrics.agent.datadoghq.com'], ttl: 300 },
        },
        {
          name: 'metrics.agent.datadoghq.com',
          type: 'A',
          target: { kind: 'values', values: ['10.20.1.10'], ttl: 60 },
        },
        {
          name: 'www.metrics.agent.datadoghq.com',
          type: 'A',
          target: { kind: 'alias', alias: network.aliasTarget },
        },
      ]);
      expect(await account.zoneRecords(network.broadZoneId, signal)).toEqual([]);
    });

    it('does not find a zone that is not there', async () => {
      const { account } = subject();
      for (const call of [
        () => account.zoneRecords('ZMISSING', signal),
        () => account.zoneAssociations('ZMISSING', signal),
      ])
        expect((await problemFrom(call())).facts).toMatchObject({
          code: 'not-found',
          serviceCode: 'NoSuchHostedZone',
        });
    });

    it('lists the zones of a VPC with their owner', async () => {
      const { account, accountId, network } = subject();
      const zones = await account.zonesOfVpc(at(subject()), network.vpcId);
      const owner = { kind: 'account', id: accountId };
      expect([...zones].sort((a, b) => a.name.localeCompare(b.name))).toEqual([
        { id: network.broadZoneId, name: 'datadoghq.com', owner },
        { id: network.zoneId, name: 'metrics.agent.datadoghq.com', owner },
        { id: network.unrelatedZoneId, name: 'unrelated.example', owner },
      ]);
      expect(await account.zonesOfVpc(at(subject()), network.otherVpcId)).toEqual([]);
    });
  });
}
