import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../src/network/endpoint';
import type { NewEndpoint } from '../../src/network/account-changes';
import { at } from './at';
import type { ContractTest } from './contract-subject';
import { newEndpoint } from './new-endpoint';
import { problemFrom } from './problem-from';

export function changesOfEndpoints({ subject, unless }: ContractTest): void {
  const endpoints = (): Promise<readonly Endpoint[]> => subject().account.endpoints(at(subject()));
  const endpointOf = async (id: string) => (await endpoints()).find((endpoint) => endpoint.id === id);
  const make = async (endpoint: NewEndpoint) => {
    const made = await subject().account.createEndpoint('make', at(subject()), endpoint);
    if (made === undefined) throw new Error('A created endpoint is answered.');
    return made;
  };

  describe('changing endpoints', () => {
    it('creates an endpoint as it was asked for', async () => {
      const { account, accountId, network, settle } = subject();
      const [group] = await account.securityGroups(at(subject()), network.otherVpcId);
      const made = await make(newEndpoint(subject(), 'create', { securityGroupIds: [group?.id ?? ''] }));
      await settle();
      const read = await endpointOf(made.id);
      expect(read).toMatchObject({
        id: expect.stringMatching(/^vpce-/) as string,
        name: 'datadog-metrics',
        region: network.region,
        vpcId: network.otherVpcId,
        ownerId: accountId,
        serviceName: network.service.name,
        serviceRegion: network.region,
        state: 'available',
        privateDnsEnabled: true,
        subnetIds: [network.otherSubnetId],
        securityGroupIds: [group?.id],
        tags: { Name: 'datadog-metrics', team: 'network' },
      });
      expect(read?.interfaceIds).toHaveLength(1);
    });

    unless(
      'has zone ids of its own form',
      'gives the endpoint DNS names with the zone that an alias must name',
      async () => {
        const made = await make(newEndpoint(subject(), 'dns-names'));
        await subject().settle();
        const entries = (await endpointOf(made.id))?.dnsEntries ?? [];
        expect(entries.length).toBeGreaterThan(0);
        for (const entry of entries) {
          expect(entry.name).toMatch(/^[a-z0-9.*-]+[a-z]$/);
          expect(entry.zoneId).toMatch(/^Z/);
        }
      },
    );

    unless('names endpoints in its own way', 'names the endpoint after itself and its service', async () => {
      const { network } = subject();
      const made = await make(newEndpoint(subject(), 'own-name'));
      await subject().settle();
      const names = (await endpointOf(made.id))?.dnsEntries.map(({ name }) => name) ?? [];
      expect(names[0]).toMatch(
        new RegExp(`^${made.id}-\\w+\\..+\\.${network.region}\\.vpce\\.amazonaws\\.com$`),
      );
      expect(names).toContain(network.service.privateDnsName);
    });

    it('spreads an endpoint over several subnets', async () => {
      const { network } = subject();
      const subnetIds = [network.firstSubnetId, network.secondSubnetId];
      const made = await make(
        newEndpoint(subject(), 'spread', { vpcId: network.vpcId, subnetIds, privateDns: 'off' }),
      );
      const read = await endpointOf(made.id);
      expect([...(read?.subnetIds ?? [])].sort()).toEqual([...subnetIds].sort());
      expect(read?.interfaceIds).toHaveLength(2);
      expect(read?.privateDnsEnabled).toBe(false);
    });

    unless('has no pending state', 'is pending before it is available', async () => {
      const made = await make(newEndpoint(subject(), 'pending'));
      expect(made.state).toBe('pending');
      expect((await endpointOf(made.id))?.state).toBe('pending');
      await subject().settle();
      expect((await endpointOf(made.id))?.state).toBe('available');
    });

    unless('executes the rehearsal of endpoints', 'changes nothing in a rehearsal', async () => {
      const { account } = subject();
      const made = await make(newEndpoint(subject(), 'kept', { privateDns: 'off' }));
      await subject().settle();
      const before = await endpoints();
      const another = newEndpoint(subject(), 'rehearsed');
      expect(await account.createEndpoint('rehearse', at(subject()), another)).toBeUndefined();
      await account.deleteEndpoint('rehearse', at(subject()), made.id);
      await subject().settle();
      expect(await endpoints()).toEqual(before);
    });

    unless('forgets tokens', 'answers a repeated request with the first endpoint', async () => {
      const first = await make(newEndpoint(subject(), 'repeated'));
      const again = await make(newEndpoint(subject(), 'repeated'));
      expect(again.id).toBe(first.id);
      const { network } = subject();
      expect((await endpoints()).filter(({ vpcId }) => vpcId === network.otherVpcId)).toHaveLength(1);
    });

    unless('forgets tokens', 'refuses another request with the same token', async () => {
      await make(newEndpoint(subject(), 'reused'));
      const problem = await problemFrom(make(newEndpoint(subject(), 'reused', { privateDns: 'off' })));
      expect(problem.facts).toMatchObject({
        code: 'conflict',
        serviceCode: 'IdempotentParameterMismatch',
      });
    });

    it('deletes an endpoint; once gone it is not listed', async () => {
      const { account, settle } = subject();
      const made = await make(newEndpoint(subject(), 'deleted'));
      await settle();
      await account.deleteEndpoint('make', at(subject()), made.id);
      await settle();
      expect(await endpointOf(made.id)).toBeUndefined();
    });

    unless('has no deleting state', 'shows an endpoint as deleting until it is gone', async () => {
      const { account, settle } = subject();
      const made = await make(newEndpoint(subject(), 'deleting'));
      await settle();
      await account.deleteEndpoint('make', at(subject()), made.id);
      expect((await endpointOf(made.id))?.state).toBe('deleting');
    });

    unless(
      'deletes endpoints that are not there',
      'does not delete an endpoint that is not there',
      async () => {
        const { account } = subject();
        const missing = 'vpce-0123456789abcdef0';
        const problem = await problemFrom(account.deleteEndpoint('make', at(subject()), missing));
        expect(problem.facts.code).toBe('not-found');
        expect(problem.facts.sentence).toContain(missing);
      },
    );
  });
}
