import { describe, expect, it } from 'vitest';
import type { NewEndpoint } from '../../src/network/account-changes';
import { at } from './at';
import type { ContractTest } from './contract-subject';
import { newEndpoint } from './new-endpoint';
import { problemFrom } from './problem-from';

export function refusalsOfEndpoints({ subject, unless }: ContractTest): void {
  const refused = async (endpoint: NewEndpoint) => {
    const { account } = subject();
    const before = await account.endpoints(at(subject()));
    const problem = await problemFrom(account.createEndpoint('make', at(subject()), endpoint));
    expect(await account.endpoints(at(subject()))).toEqual(before);
    return problem.facts;
  };

  describe('refusing endpoints', () => {
    it('does not find a VPC that is not there', async () => {
      const facts = await refused(newEndpoint(subject(), 'vpc', { vpcId: 'vpc-0123456789abcdef0' }));
      expect(facts).toMatchObject({ code: 'not-found', serviceCode: 'InvalidVpcID.NotFound' });
    });

    it('does not find a subnet that is not there', async () => {
      const subnetIds = ['subnet-0123456789abcdef0'];
      const facts = await refused(newEndpoint(subject(), 'subnet', { subnetIds }));
      expect(facts.code).toBe('not-found');
      expect(facts.serviceCode).toMatch(/^InvalidSubnetI[dD]\.NotFound$/);
    });

    unless('accepts subnets of another VPC', 'refuses a subnet of another VPC', async () => {
      const subnetIds = [subject().network.firstSubnetId];
      const facts = await refused(newEndpoint(subject(), 'foreign-subnet', { subnetIds }));
      expect(facts.code).toBe('invalid-request');
    });

    unless('accepts two subnets of one zone', 'refuses two subnets of one zone', async () => {
      const { network } = subject();
      const subnetIds = [network.firstSubnetId, network.sameZoneSubnetId];
      const endpoint = newEndpoint(subject(), 'zone', { vpcId: network.vpcId, subnetIds, privateDns: 'off' });
      expect(await refused(endpoint)).toMatchObject({
        code: 'invalid-request',
        serviceCode: 'DuplicateSubnetsInSameZone',
      });
    });

    unless('accepts any security group', 'does not find a security group that is not there', async () => {
      const securityGroupIds = ['sg-0123456789abcdef0'];
      const facts = await refused(newEndpoint(subject(), 'group', { securityGroupIds }));
      expect(facts).toMatchObject({ code: 'not-found', serviceCode: 'InvalidGroup.NotFound' });
    });

    unless('accepts any security group', 'does not find a security group of another VPC', async () => {
      const { account, network } = subject();
      const [foreign] = await account.securityGroups(at(subject()), network.vpcId);
      const endpoint = newEndpoint(subject(), 'foreign-group', { securityGroupIds: [foreign?.id ?? ''] });
      expect((await refused(endpoint)).code).toBe('not-found');
    });

    unless('accepts any service', 'does not find a service that does not exist', async () => {
      const serviceName = `com.amazonaws.vpce.${subject().network.region}.vpce-svc-00000000000000000`;
      const facts = await refused(newEndpoint(subject(), 'service', { serviceName }));
      expect(facts).toMatchObject({ code: 'not-found', serviceCode: 'InvalidServiceName' });
    });

    unless(
      'has no private DNS preconditions',
      'refuses private DNS while a DNS attribute of the VPC is off',
      async () => {
        const { account, network } = subject();
        await account.setDnsAttribute(at(subject()), network.otherVpcId, 'enableDnsHostnames', 'off');
        const facts = await refused(newEndpoint(subject(), 'attributes'));
        expect(facts).toMatchObject({ code: 'invalid-request', serviceCode: 'InvalidParameter' });
        expect(facts.sentence).toContain(network.otherVpcId);
      },
    );

    unless(
      'sees no private DNS conflicts',
      'refuses private DNS when another endpoint of the VPC has the name',
      async () => {
        const { account, network } = subject();
        await account.createEndpoint('make', at(subject()), newEndpoint(subject(), 'holder'));
        const facts = await refused(newEndpoint(subject(), 'second'));
        expect(facts).toMatchObject({ code: 'conflict', serviceCode: 'InvalidParameter' });
        expect(facts.sentence).toContain(network.service.privateDnsName);
        const without = newEndpoint(subject(), 'without-private-dns', { privateDns: 'off' });
        expect(await account.createEndpoint('make', at(subject()), without)).toBeDefined();
      },
    );
  });
}
