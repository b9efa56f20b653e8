import { describe, expect, it } from 'vitest';
import type { NewEndpoint } from '../../src/network/account-changes';
import { makeId } from '../../src/sandbox/make-id';
import { createSandbox } from '../../src/sandbox/sandbox';
import type { ServiceOfWorld, World } from '../../src/sandbox/world';
import { problemFrom } from '../contract/problem-from';
import { contractNetwork, contractWorld } from './contract-world';

const at = { region: 'us-east-1', signal: new AbortController().signal };

const wanted: NewEndpoint = {
  vpcId: contractNetwork.otherVpcId,
  serviceName: contractNetwork.service.name,
  serviceRegion: 'us-east-1',
  subnetIds: [contractNetwork.otherSubnetId],
  securityGroupIds: [],
  privateDns: 'on',
  tags: {},
  token: 'token',
};

/** A sandbox on the contract's network with differences, its account, and a hand on the clock. */
function open(differences: Partial<World> = {}) {
  let time = 0;
  const sandbox = createSandbox({ now: () => time, world: { ...contractWorld, ...differences } });
  const account = sandbox.account('sandbox');
  const make = (changes: Partial<NewEndpoint> = {}) =>
    account.createEndpoint('make', at, { ...wanted, ...changes });
  const wait = (milliseconds: number) => {
    time += milliseconds;
  };
  return {
    account,
    make,
    wait,
    refusal: async (changes: Partial<NewEndpoint> = {}) => (await problemFrom(make(changes))).facts,
  };
}

function withService(differences: Partial<ServiceOfWorld>): Partial<World> {
  return { services: contractWorld.services.map((service) => ({ ...service, ...differences })) };
}

const attributesOn: Partial<World> = {
  vpcs: contractWorld.vpcs.map((vpc) => ({
    ...vpc,
    dns: { enableDnsSupport: true, enableDnsHostnames: true },
  })),
};

describe('private DNS of endpoints in the sandbox', () => {
  const inFirstVpc = { vpcId: contractNetwork.vpcId, subnetIds: [contractNetwork.firstSubnetId] };

  it('conflicts with a private zone of that very name, whoever owns it', async () => {
    const zones = contractWorld.zones.map((zone) => ({ ...zone, ownerId: '999999999999' }));
    for (const world of [attributesOn, { ...attributesOn, zones }]) {
      const facts = await open(world).refusal(inFirstVpc);
      expect(facts).toMatchObject({ code: 'conflict', serviceCode: 'InvalidParameter' });
      expect(facts.sentence).toContain(
        `conflicting DNS domain for metrics.agent.datadoghq.com in the VPC ${contractNetwork.vpcId}`,
      );
    }
  });

  it('does not conflict with a zone of a broader name', async () => {
    const zones = contractWorld.zones.filter(({ name }) => name === 'datadoghq.com');
    expect(await open({ ...attributesOn, zones }).make(inFirstVpc)).toBeDefined();
  });

  it('conflicts with an endpoint that is being deleted, until it is gone', async () => {
    const { account, make, refusal, wait } = open();
    const first = await make();
    await account.deleteEndpoint('make', at, first?.id ?? '');
    wait(3_999);
    expect((await refusal({ token: 'second' })).code).toBe('conflict');
    wait(1);
    expect(await make({ token: 'second' })).toBeDefined();
  });

  it('needs DNS support as well as DNS host names', async () => {
    const { account, refusal } = open();
    await account.setDnsAttribute(at, wanted.vpcId, 'enableDnsSupport', 'off');
    expect((await refusal()).sentence).toContain('requires both enableDnsSupport and enableDnsHostnames');
  });

  it('turns DNS host names on only when DNS support is on', async () => {
    const { account } = open();
    const set = (attribute: 'enableDnsSupport' | 'enableDnsHostnames', value: 'on' | 'off') =>
      account.setDnsAttribute(at, wanted.vpcId, attribute, value);
    await set('enableDnsSupport', 'off');
    await set('enableDnsHostnames', 'off');
    expect((await problemFrom(set('enableDnsHostnames', 'on'))).code).toBe('invalid-request');
    await set('enableDnsSupport', 'on');
    await set('enableDnsHostnames', 'on');
    expect(await account.dnsAttribute(at, wanted.vpcId, 'enableDnsHostnames')).toBe(true);
  });

  it('needs a service with a verified name', async () => {
    const name = contractNetwork.service.privateDnsName;
    const failed = await open(withService({ privateDns: { name, state: 'failed' } })).refusal();
    expect(failed.sentence).toContain('has not verified the private DNS name');
    const nameless = contractWorld.services.map(({ name: service, region, zoneIds }): ServiceOfWorld => ({
      name: service,
      region,
      zoneIds,
      acceptance: 'automatic',
      consumerRegions: [],
    }));
    const none = await open({ services: nameless }).refusal();
    expect(none.sentence).toContain('does not provide a private DNS name');
  });

  it('waits for a service that accepts each endpoint by hand', async () => {
    const { account, make, refusal, wait } = open(withService({ acceptance: 'required' }));
    expect((await refusal()).sentence).toContain('only be enabled after the endpoint connection is accepted');
    await make({ privateDns: 'off', token: 'second' });
    wait(60_000);
    expect(await account.endpoints(at)).toMatchObject([{ state: 'pending acceptance' }]);
  });
});

describe('the place of endpoints in the sandbox', () => {
  it('must be in zones that the service reaches', async () => {
    const facts = await open(withService({ zoneIds: ['use1-az4'] })).refusal();
    expect(facts).toMatchObject({ code: 'invalid-request', serviceCode: 'InvalidParameter' });
    expect(facts.sentence).toContain(
      `does not support the availability zone of the subnet: ${contractNetwork.otherSubnetId}`,
    );
  });

  it('must have a free address, and gives it back when it is gone', async () => {
    const subnets = contractWorld.subnets.map((subnet) => ({
      ...subnet,
      cidr: '10.21.1.0/28',
      addressesOfOthers: 10,
    }));
    const { account, make, refusal, wait } = open({ subnets });
    const free = async () =>
      (await account.subnets(at)).find(({ id }) => id === contractNetwork.otherSubnetId)?.freeAddresses;
    const first = await make();
    expect(await free()).toBe(0);
    const second = { token: 'second', privateDns: 'off' } as const;
    expect(await refusal(second)).toMatchObject({
      code: 'quota-reached',
      serviceCode: 'InsufficientFreeAddressesInSubnet',
    });
    await account.deleteEndpoint('make', at, first?.id ?? '');
    expect(await free()).toBe(0);
    wait(4_000);
    expect(await free()).toBe(1);
  });

  it('must be in at least one subnet, and may be in at most five security groups', async () => {
    const { refusal } = open();
    expect((await refusal({ subnetIds: [] })).serviceCode).toBe('MissingParameter');
    const securityGroupIds = ['1', '2', '3', '4', '5', '6'].map((seed) => makeId('sg', seed));
    expect((await refusal({ securityGroupIds })).serviceCode).toBe('SecurityGroupsPerInterfaceLimitExceeded');
  });

  it('takes the default security group where none is named', async () => {
    const { account, make } = open();
    const [group] = await account.securityGroups(at, wanted.vpcId);
    expect((await make())?.securityGroupIds).toEqual([group?.id]);
  });

  it('has room for fifty in a VPC', async () => {
    const { make, refusal } = open();
    for (let index = 0; index < 50; index++) await make({ privateDns: 'off', token: `token-${index}` });
    expect(await refusal({ privateDns: 'off', token: 'one-more' })).toMatchObject({
      code: 'quota-reached',
      serviceCode: 'VpcEndpointLimitExceeded',
    });
  });

  it('is not a VPC that another account shares', async () => {
    const guests = contractWorld.accounts.map((each) => ({ ...each, profile: 'guest', id: '222222222222' }));
    const accounts = [...contractWorld.accounts, ...guests];
    const subnets = contractWorld.subnets.map((subnet) => ({ ...subnet, sharedWith: ['222222222222'] }));
    const guest = createSandbox({ now: () => 0, world: { ...contractWorld, accounts, subnets } }).account(
      'guest',
    );
    expect((await guest.vpcs(at)).map(({ ownerId }) => ownerId)).toEqual(['111111111111', '111111111111']);
    expect(await guest.subnets(at)).toHaveLength(4);
    const problem = await problemFrom(guest.createEndpoint('make', at, wanted));
    expect(problem.facts).toMatchObject({ code: 'refused', serviceCode: 'OperationNotPermitted' });
  });
});

describe('what becomes of endpoints in the sandbox', () => {
  it('can be a failure, with the reason', async () => {
    const fate = { state: 'failed', failure: 'The service has no capacity.' } as const;
    const { account, make, wait } = open(withService({ fate }));
    expect(await make()).toMatchObject({ state: 'pending' });
    wait(6_000);
    expect(await account.endpoints(at)).toMatchObject([
      { state: 'failed', failure: 'The service has no capacity.' },
    ]);
  });

  it('is told by a token even after the endpoint is gone', async () => {
    const { account, make, wait } = open();
    const first = await make();
    await account.deleteEndpoint('make', at, first?.id ?? '');
    wait(4_000);
    expect(await make()).toMatchObject({ id: first?.id, state: 'deleted' });
  });

  it('cannot be asked for with a token that AWS would not take', async () => {
    const { refusal } = open();
    for (const token of ['', 'a'.repeat(65), 'ключ'])
      expect((await refusal({ token })).serviceCode).toBe('InvalidClientToken');
  });

  it('cannot be asked for with tags that AWS keeps for itself', async () => {
    expect((await open().refusal({ tags: { 'aws:made-by': 'me' } })).code).toBe('invalid-request');
  });
});
