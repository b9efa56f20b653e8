import { describe, expect, it } from 'vitest';
import { at } from './at';
import type { ContractTest } from './contract-subject';
import { problemFrom } from './problem-from';

export function readingOfVpcs({ subject, unless }: ContractTest): void {
  describe('reading VPCs', () => {
    it('tells whose account it is', async () => {
      const { account, accountId } = subject();
      const identity = await account.identity(new AbortController().signal);
      expect(identity.accountId).toBe(accountId);
      expect(identity.arn).toMatch(new RegExp(`^arn:aws:(iam|sts)::${accountId}:`));
    });

    it('tells the alias of the account', async () => {
      const { account, alias } = subject();
      expect(await account.alias(new AbortController().signal)).toBe(alias);
    });

    it('lists the region that the network is in as enabled, and each region once', async () => {
      const { account, network } = subject();
      const regions = await account.regions(new AbortController().signal);
      expect(regions).toContainEqual({ name: network.region, isEnabled: true });
      expect(new Set(regions.map(({ name }) => name)).size).toBe(regions.length);
    });

    it('reads a VPC with name, tags, blocks and owner', async () => {
      const { account, accountId, network } = subject();
      const vpc = (await account.vpcs(at(subject()))).find(({ id }) => id === network.vpcId);
      expect(vpc).toEqual({
        id: network.vpcId,
        name: 'contract',
        region: network.region,
        ownerId: accountId,
        cidrs: ['10.20.0.0/16'],
        isDefault: false,
        dhcpOptionsId: expect.stringMatching(/^dopt-/) as string,
        tags: { Name: 'contract', team: 'network' },
      });
    });

    it('leaves out the name of a VPC that has none', async () => {
      const { account, network } = subject();
      const vpc = (await account.vpcs(at(subject()))).find(({ id }) => id === network.otherVpcId);
      expect(vpc).toMatchObject({ cidrs: ['10.21.0.0/16'], tags: {} });
      expect(vpc).not.toHaveProperty('name');
    });

    it('reads subnets with both names of their zone', async () => {
      const { account, accountId, network } = subject();
      const subnets = await account.subnets(at(subject()));
      const of = (id: string) => subnets.find((subnet) => subnet.id === id);
      const first = of(network.firstSubnetId);
      expect(first).toMatchObject({
        name: 'first',
        vpcId: network.vpcId,
        ownerId: accountId,
        cidr: '10.20.1.0/24',
      });
      expect(first?.zoneName).toMatch(new RegExp(`^${network.region}[a-f]$`));
      expect(first?.zoneId).toMatch(/^[a-z]+\d-az\d$/);
      expect(of(network.sameZoneSubnetId)?.zoneId).toBe(first?.zoneId);
      expect(of(network.secondSubnetId)?.zoneId).not.toBe(first?.zoneId);
      expect(of(network.secondSubnetId)).not.toHaveProperty('name');
    });

    it('counts free addresses without the five that AWS reserves', async () => {
      const { account, network } = subject();
      const first = (await account.subnets(at(subject()))).find(({ id }) => id === network.firstSubnetId);
      expect(first?.freeAddresses).toBe(251);
    });

    it('has no endpoints to show at first', async () => {
      const { account, network } = subject();
      const endpoints = await account.endpoints(at(subject()));
      expect(endpoints.filter(({ vpcId }) => vpcId === network.vpcId)).toEqual([]);
    });

    it('reads both DNS attributes for themselves', async () => {
      const { account, network } = subject();
      expect(await account.dnsAttribute(at(subject()), network.vpcId, 'enableDnsSupport')).toBe(true);
      expect(await account.dnsAttribute(at(subject()), network.vpcId, 'enableDnsHostnames')).toBe(false);
      expect(await account.dnsAttribute(at(subject()), network.otherVpcId, 'enableDnsHostnames')).toBe(true);
    });

    it('turns a DNS attribute on and off and leaves the other one alone', async () => {
      const { account, network } = subject();
      await account.setDnsAttribute(at(subject()), network.vpcId, 'enableDnsHostnames', 'on');
      expect(await account.dnsAttribute(at(subject()), network.vpcId, 'enableDnsHostnames')).toBe(true);
      expect(await account.dnsAttribute(at(subject()), network.vpcId, 'enableDnsSupport')).toBe(true);
      await account.setDnsAttribute(at(subject()), network.vpcId, 'enableDnsHostnames', 'off');
      expect(await account.dnsAttribute(at(subject()), network.vpcId, 'enableDnsHostnames')).toBe(false);
    });

    it('does not find the attributes of a VPC that is not there', async () => {
      const { account } = subject();
      const problem = await problemFrom(
        account.dnsAttribute(at(subject()), 'vpc-0123456789abcdef0', 'enableDnsSupport'),
      );
      expect(problem.facts).toMatchObject({ code: 'not-found', serviceCode: 'InvalidVpcID.NotFound' });
      expect(problem.facts.sentence).toContain('vpc-0123456789abcdef0');
    });

    it('tells the name servers of Amazon from others', async () => {
      const { account, network } = subject();
      const vpcs = await account.vpcs(at(subject()));
      const serversOf = (vpcId: string) =>
        account.nameServers(at(subject()), vpcs.find(({ id }) => id === vpcId)?.dhcpOptionsId ?? '');
      expect(await serversOf(network.vpcId)).toEqual({
        kind: 'custom',
        addresses: ['10.20.0.53', '10.20.1.53'],
      });
      expect(await serversOf(network.otherVpcId)).toEqual({ kind: 'amazon' });
    });

    it('has neither Resolver rules nor Route 53 Profiles nor DNS Firewall where there are none', async () => {
      const { account, network } = subject();
      expect(await account.resolverRules(at(subject()), network.otherVpcId)).toEqual([]);
      expect(await account.profileAssociations(at(subject()), network.otherVpcId)).toEqual([]);
      expect(await account.firewallRules(at(subject()), network.otherVpcId)).toEqual([]);
    });

    it('reads what AWS says of a service, and leaves out a service that does not exist', async () => {
      const { account, network } = subject();
      const unknown = `com.amazonaws.vpce.${network.region}.vpce-svc-00000000000000000`;
      const services = await account.services(at(subject()), network.region, [network.service.name, unknown]);
      expect(services).toHaveLength(1);
      expect(services[0]).toMatchObject({
        name: network.service.name,
        region: network.region,
        privateDnsNames: [network.service.privateDnsName],
        acceptanceRequired: false,
      });
      expect(services[0]?.zoneNames?.length).toBeGreaterThan(0);
      expect(await account.services(at(subject()), network.region, [unknown])).toEqual([]);
      expect(await account.services(at(subject()), network.region, [])).toEqual([]);
    });

    unless('counts no free addresses', 'takes one free address of each subnet for an endpoint', async () => {
      const { account, network } = subject();
      await account.createEndpoint('make', at(subject()), {
        vpcId: network.otherVpcId,
        serviceName: network.service.name,
        serviceRegion: network.region,
        subnetIds: [network.otherSubnetId],
        securityGroupIds: [],
        privateDns: 'on',
        tags: {},
        token: 'free-addresses',
      });
      const subnets = await account.subnets(at(subject()));
      expect(subnets.find(({ id }) => id === network.otherSubnetId)?.freeAddresses).toBe(250);
    });
  });
}
