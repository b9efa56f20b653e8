import { describe, expect, it } from 'vitest';
import { at } from './at';
import type { ContractTest } from './contract-subject';
import { newEndpoint } from './new-endpoint';

export function readingOfSenders({ subject, unless }: ContractTest): void {
  describe('reading what may send', () => {
    it('reads the network interface of an instance, with the subnet and the groups it has there', async () => {
      const { account, network } = subject();
      const groups = await account.securityGroups(at(subject()), network.vpcId);
      const found = await account.networkInterfaces(at(subject()), network.vpcId);
      const ofInstance = found.filter(({ instanceId }) => instanceId === network.instanceId);
      expect(ofInstance).toMatchObject([
        {
          vpcId: network.vpcId,
          subnetId: network.sameZoneSubnetId,
          addresses: ['10.20.3.20'],
          securityGroupIds: groups.map(({ id }) => id),
          type: 'interface',
          isFree: false,
        },
      ]);
      expect(ofInstance[0]?.id).toMatch(/^eni-/);
    });

    it('knows the names of instances, and no name where there is none', async () => {
      const { account, network } = subject();
      expect(await account.instanceNames(at(subject()), network.vpcId)).toEqual({
        [network.instanceId]: 'web-1',
      });
      expect(await account.instanceNames(at(subject()), network.otherVpcId)).toEqual({});
    });

    it('reads what its maker wrote on a network interface, and that it is attached to nothing', async () => {
      const { account, network } = subject();
      const found = await account.networkInterfaces(at(subject()), network.vpcId);
      const free = found.filter(({ isFree }) => isFree);
      expect(free).toMatchObject([
        {
          id: network.freeInterfaceId,
          name: 'spare',
          subnetId: network.sameZoneSubnetId,
          description: 'made by hand',
          tags: { Name: 'spare' },
        },
      ]);
      expect(free[0]).not.toHaveProperty('instanceId');
    });

    unless(
      'gives endpoints interfaces of its own kind',
      'tells the interfaces of endpoints from those that may send',
      async () => {
        const { account } = subject();
        const endpoint = newEndpoint(subject(), 'amongothers', { privateDns: 'off' });
        const made = await account.createEndpoint('make', at(subject()), endpoint);
        const found = await account.networkInterfaces(at(subject()), endpoint.vpcId);
        const ofEndpoints = found.filter(({ type }) => type === 'vpc_endpoint');
        expect(ofEndpoints.map(({ subnetId }) => subnetId)).toEqual(endpoint.subnetIds);
        for (const { description } of ofEndpoints)
          expect(description).toBe(`VPC Endpoint Interface ${made?.id ?? ''}`);
      },
    );

    it('finds nothing in a VPC that is not there', async () => {
      const { account } = subject();
      const missing = 'vpc-0123456789abcdef0';
      expect(await account.networkInterfaces(at(subject()), missing)).toEqual([]);
      expect(await account.instanceNames(at(subject()), missing)).toEqual({});
    });
  });
}
