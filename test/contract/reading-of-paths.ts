import { describe, expect, it } from 'vitest';
import type { NetworkAclRule } from '../../src/network/network-acl';
import { at } from './at';
import type { ContractTest } from './contract-subject';
import { newEndpoint } from './new-endpoint';

export function readingOfPaths({ subject, unless }: ContractTest): void {
  const missing = 'vpc-0123456789abcdef0';
  const isMadeByHand = ({ number }: NetworkAclRule) => number < 32_767;

  describe('reading paths', () => {
    it('reads a peering with both of its sides', async () => {
      const { account, accountId, network } = subject();
      const { region, vpcId, otherVpcId } = network;
      const peerings = await account.peerings(at(subject()));
      expect(peerings).toHaveLength(1);
      expect(peerings[0]).toMatchObject({
        id: network.peeringId,
        name: 'to-other',
        state: 'active',
        requester: { accountId, region, vpcId, cidrs: ['10.20.0.0/16'] },
        accepter: { accountId, region, vpcId: otherVpcId, cidrs: ['10.21.0.0/16'] },
        tags: { Name: 'to-other' },
      });
    });

    it('reads a route table with its routes and subnets', async () => {
      const { account, network } = subject();
      const tables = await account.routeTables(at(subject()), network.vpcId);
      expect(tables).toHaveLength(2);
      const table = tables.find(({ id }) => id === network.routeTableId);
      expect(table).toMatchObject({
        name: 'private',
        vpcId: network.vpcId,
        isMain: false,
        subnetIds: [network.firstSubnetId],
        tags: { Name: 'private' },
      });
      expect(table?.routes).toHaveLength(2);
      expect(table?.routes).toEqual(
        expect.arrayContaining([
          { destination: { kind: 'cidr', cidr: '10.20.0.0/16' }, target: { kind: 'local' }, state: 'active' },
          {
            destination: { kind: 'cidr', cidr: '10.21.0.0/16' },
            target: { kind: 'peering', id: network.peeringId },
            state: 'active',
          },
        ]),
      );
    });

    it('has a main route table for each VPC, which takes the subnets that no table names', async () => {
      const { account, network } = subject();
      for (const vpcId of [network.vpcId, network.otherVpcId]) {
        const tables = await account.routeTables(at(subject()), vpcId);
        const main = tables.filter(({ isMain }) => isMain);
        expect(main).toHaveLength(1);
        expect(main[0]?.subnetIds).toEqual([]);
        expect(main[0]).not.toHaveProperty('name');
        expect(main[0]?.routes.map(({ target }) => target.kind)).toEqual(['local']);
      }
    });

    it('reads the rules of a network ACL in the order in which they are looked at', async () => {
      const { account, network } = subject();
      const acls = await account.networkAcls(at(subject()), network.vpcId);
      expect(acls).toHaveLength(2);
      const acl = acls.find(({ id }) => id === network.networkAclId);
      expect({
        ...acl,
        inbound: acl?.inbound.filter(isMadeByHand),
        outbound: acl?.outbound.filter(isMadeByHand),
      }).toEqual({
        id: network.networkAclId,
        name: 'guarded',
        vpcId: network.vpcId,
        isDefault: false,
        subnetIds: [network.secondSubnetId],
        inbound: [
          {
            number: 100,
            action: 'allow',
            protocol: 'tcp',
            ports: { from: 443, to: 443 },
            cidr: '10.20.0.0/16',
          },
          { number: 200, action: 'deny', protocol: '-1', cidr: '10.99.0.0/16' },
        ],
        outbound: [
          {
            number: 100,
            action: 'allow',
            protocol: 'tcp',
            ports: { from: 1024, to: 65_535 },
            cidr: '10.20.0.0/16',
          },
        ],
        tags: { Name: 'guarded' },
      });
    });

    unless(
      'leaves out the last rule of network ACLs',
      'denies at last whatever no rule of a network ACL has matched',
      async () => {
        const { account, network } = subject();
        const last = { number: 32_767, action: 'deny', protocol: '-1', cidr: '0.0.0.0/0' };
        for (const acl of await account.networkAcls(at(subject()), network.vpcId)) {
          expect(acl.inbound.at(-1)).toEqual(last);
          expect(acl.outbound.at(-1)).toEqual(last);
        }
      },
    );

    it('has a default network ACL for each VPC that lets everything through', async () => {
      const { account, network } = subject();
      const acls = await account.networkAcls(at(subject()), network.vpcId);
      const [acl, ...others] = acls.filter(({ isDefault }) => isDefault);
      expect(others).toEqual([]);
      expect([...(acl?.subnetIds ?? [])].sort()).toEqual(
        [network.firstSubnetId, network.sameZoneSubnetId].sort(),
      );
      const everything = { number: 100, action: 'allow', protocol: '-1', cidr: '0.0.0.0/0' };
      expect([acl?.inbound[0], acl?.outbound[0]]).toEqual([everything, everything]);
    });

    it('finds nothing for a VPC that is not there', async () => {
      const { account } = subject();
      expect(await account.routeTables(at(subject()), missing)).toEqual([]);
      expect(await account.networkAcls(at(subject()), missing)).toEqual([]);
      expect(await account.endpointInterfaces(at(subject()), missing)).toEqual([]);
    });

    it('reads the network interfaces that an endpoint names', async () => {
      const { account, network } = subject();
      const subnetIds = [network.firstSubnetId, network.secondSubnetId];
      const endpoint = newEndpoint(subject(), 'faces', {
        vpcId: network.vpcId,
        subnetIds,
        privateDns: 'off',
      });
      const made = await account.createEndpoint('make', at(subject()), endpoint);
      const all = await account.endpointInterfaces(at(subject()), network.vpcId);
      const own = all.filter(({ id }) => made?.interfaceIds.includes(id));
      expect(own.map(({ subnetId }) => subnetId).sort()).toEqual([...subnetIds].sort());
      for (const { vpcId, addresses } of own) {
        expect(vpcId).toBe(network.vpcId);
        expect(addresses).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/)]);
      }
      expect(await account.endpointInterfaces(at(subject()), network.otherVpcId)).toEqual([]);
    });

    unless(
      'gives endpoints interfaces of its own kind',
      'gives an interface an address of its subnet and the groups of its endpoint',
      async () => {
        const { account, network } = subject();
        const [group] = await account.securityGroups(at(subject()), network.otherVpcId);
        await account.createEndpoint('make', at(subject()), newEndpoint(subject(), 'address'));
        const [face] = await account.endpointInterfaces(at(subject()), network.otherVpcId);
        expect(face?.addresses).toEqual([expect.stringMatching(/^10\.21\.1\.\d+$/)]);
        expect(face?.securityGroupIds).toEqual([group?.id]);
      },
    );
  });
}
