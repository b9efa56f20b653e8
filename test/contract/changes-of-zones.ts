import { describe, expect, it } from 'vitest';
import type { NewZone } from '../../src/network/account-zone-changes';
import type { ZoneRecord } from '../../src/network/zone';
import { at } from './at';
import type { ContractTest } from './contract-subject';
import { newEndpoint } from './new-endpoint';
import { problemFrom } from './problem-from';

export function changesOfZones({ subject, unless }: ContractTest): void {
  const signal = new AbortController().signal;
  const name = 'logs.example.org';
  const newZone = (token: string, differences: Partial<NewZone> = {}): NewZone => ({
    name,
    comment: 'made by the contract',
    vpc: { region: subject().network.region, vpcId: subject().network.otherVpcId },
    tags: { team: 'network' },
    token,
    ...differences,
  });
  const create = (token: string, differences: Partial<NewZone> = {}) =>
    subject().account.createZone(newZone(token, differences), signal);
  const record = (values: readonly string[], ttl = 60): ZoneRecord => ({
    name,
    type: 'A',
    target: { kind: 'values', values, ttl },
  });
  const records = (id: string) => subject().account.zoneRecords(id, signal);

  describe('changing private zones', () => {
    it('creates a private zone for a VPC, with a comment and without records', async () => {
      const { account, network } = subject();
      const id = await create('create');
      expect(await account.zones([name], signal)).toEqual([{ id, name, comment: 'made by the contract' }]);
      expect(await account.zoneAssociations(id, signal)).toMatchObject([
        { region: network.region, vpcId: network.otherVpcId },
      ]);
      expect(await records(id)).toEqual([]);
    });

    unless(
      'makes a zone of every request',
      'answers a repeated request with the zone that the first one made',
      async () => {
        const id = await create('repeated');
        expect(await create('repeated')).toBe(id);
        expect(await subject().account.zones([name], signal)).toHaveLength(1);
      },
    );

    unless('makes a zone of every request', 'does not make another zone with the same token', async () => {
      await create('reused');
      const problem = await problemFrom(create('reused', { name: 'other.example.org' }));
      expect(problem.facts).toMatchObject({ code: 'conflict', serviceCode: 'HostedZoneAlreadyExists' });
    });

    unless('sees no conflicting zones', 'refuses a second zone of that name in a VPC', async () => {
      await create('first');
      expect((await problemFrom(create('second'))).facts).toMatchObject({
        code: 'conflict',
        serviceCode: 'ConflictingDomainExists',
      });
    });

    unless('sees no conflicting zones', 'refuses a zone whose name an endpoint has', async () => {
      const { account, network, settle } = subject();
      await account.createEndpoint('make', at(subject()), newEndpoint(subject(), 'named'));
      await settle();
      const taken = create('taken', { name: network.service.privateDnsName });
      expect((await problemFrom(taken)).facts.serviceCode).toBe('ConflictingDomainExists');
    });

    unless('takes any name for a zone', 'refuses a zone for a top-level domain', async () => {
      expect((await problemFrom(create('com', { name: 'com' }))).facts).toMatchObject({
        code: 'invalid-request',
        serviceCode: 'InvalidDomainName',
      });
    });

    unless('takes any VPC for a zone', 'refuses a zone for a VPC that is not of this account', async () => {
      const { network } = subject();
      for (const vpcId of ['vpc-0123456789abcdef0', network.peerVpcId])
        expect(
          (await problemFrom(create(vpcId, { vpc: { region: network.region, vpcId } }))).facts.serviceCode,
        ).toBe('InvalidVPCId');
    });

    it('sets a record, replaces it and deletes it', async () => {
      const { account } = subject();
      const id = await create('records');
      await account.setRecord(id, record(['10.21.1.10']), signal);
      expect(await records(id)).toEqual([record(['10.21.1.10'])]);
      await account.setRecord(id, record(['10.21.1.11'], 300), signal);
      expect(await records(id)).toEqual([record(['10.21.1.11'], 300)]);
      await account.deleteRecord(id, record(['10.21.1.11'], 300), signal);
      expect(await records(id)).toEqual([]);
    });

    unless('has zone ids of its own form', 'sets an alias to the DNS name of an endpoint', async () => {
      const { account, settle } = subject();
      const made = await account.createEndpoint(
        'make',
        at(subject()),
        newEndpoint(subject(), 'target', { privateDns: 'off' }),
      );
      await settle();
      const entry = made?.dnsEntries[0] ?? { name: '', zoneId: '' };
      const id = await create('alias');
      const alias: ZoneRecord = { name, type: 'A', target: { kind: 'alias', alias: entry } };
      await account.setRecord(id, alias, signal);
      expect(await records(id)).toEqual([alias]);
      await account.deleteRecord(id, alias, signal);
      expect(await records(id)).toEqual([]);
    });

    unless(
      'has words of its own for records that are not there',
      'deletes a record that is not there without a word',
      async () => {
        const id = await create('absent');
        await subject().account.deleteRecord(id, record(['10.21.1.10']), signal);
        expect(await records(id)).toEqual([]);
      },
    );

    unless(
      'has words of its own for records that are not there',
      'does not delete a record that is another',
      async () => {
        const { account } = subject();
        const id = await create('changed');
        await account.setRecord(id, record(['10.21.1.10']), signal);
        const problem = await problemFrom(account.deleteRecord(id, record(['10.21.1.99']), signal));
        expect(problem.facts.serviceCode).toBe('InvalidChangeBatch');
        expect(await records(id)).toEqual([record(['10.21.1.10'])]);
      },
    );

    it('refuses a record outside of its zone', async () => {
      const id = await create('outside');
      const outside = { ...record(['10.21.1.10']), name: 'elsewhere.example' };
      const problem = await problemFrom(subject().account.setRecord(id, outside, signal));
      expect(problem.facts).toMatchObject({ code: 'invalid-request', serviceCode: 'InvalidChangeBatch' });
    });

    it('deletes a zone without records, and one that is gone without a word', async () => {
      const { account } = subject();
      const id = await create('deleted');
      await account.deleteZone(id, signal);
      expect(await account.zones([name], signal)).toEqual([]);
      await account.deleteZone(id, signal);
    });

    it('does not delete a zone that has records', async () => {
      const { account, network } = subject();
      const problem = await problemFrom(account.deleteZone(network.zoneId, signal));
      expect(problem.facts).toMatchObject({ code: 'refused', serviceCode: 'HostedZoneNotEmpty' });
    });

    it('does not find a zone that is not there', async () => {
      const { account, network } = subject();
      const vpc = { region: network.region, vpcId: network.otherVpcId };
      for (const call of [
        () => account.setRecord('ZMISSING', record(['10.21.1.10']), signal),
        () => account.associateZone('ZMISSING', vpc, signal),
        () => account.disassociateZone('ZMISSING', vpc, signal),
      ])
        expect((await problemFrom(call())).facts.serviceCode).toBe('NoSuchHostedZone');
    });
  });
}
