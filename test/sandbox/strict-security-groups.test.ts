import { describe, expect, it } from 'vitest';
import type { SecurityRule } from '../../src/network/vpc';
import { createSandbox } from '../../src/sandbox/sandbox';
import { problemFrom } from '../contract/problem-from';
import { contractNetwork, contractWorld } from './contract-world';

const at = { region: 'us-east-1', signal: new AbortController().signal };
const { vpcId } = contractNetwork;

function open() {
  return createSandbox({ now: () => 0, world: contractWorld }).account('sandbox');
}

function create(account = open(), name = 'datadog', description = 'HTTPS') {
  return account.createSecurityGroup('make', at, { name, description, vpcId, tags: {} });
}

function https(cidr: string, port = 443): SecurityRule {
  return { protocol: 'tcp', ports: { from: port, to: port }, peer: { kind: 'cidr', cidr } };
}

describe('security groups in the sandbox', () => {
  it('are named as AWS allows it', async () => {
    for (const [name, code] of [
      ['sg-datadog', 'InvalidParameterValue'],
      ['Default', 'InvalidGroup.Reserved'],
      ['', 'InvalidParameterValue'],
      ['a'.repeat(256), 'InvalidParameterValue'],
      ['naïve', 'InvalidParameterValue'],
    ] as const)
      expect((await problemFrom(create(open(), name))).facts.serviceCode).toBe(code);
    expect((await problemFrom(create(open(), 'datadog', 'a “quoted” text'))).code).toBe('invalid-request');
  });

  it('are the same where their names differ only in case', async () => {
    const account = open();
    await create(account, 'datadog');
    expect((await problemFrom(create(account, 'Datadog'))).facts.serviceCode).toBe('InvalidGroup.Duplicate');
  });

  it('keep blocks without host bits', async () => {
    const account = open();
    const id = (await create(account)) ?? '';
    await account.allowIngress('make', at, id, https('10.20.7.9/16'));
    const ingress = async () =>
      (await account.securityGroups(at, vpcId)).find((group) => group.id === id)?.ingress;
    expect(await ingress()).toEqual([https('10.20.0.0/16')]);
    await account.revokeIngress('make', at, id, https('10.20.255.255/16'));
    expect(await ingress()).toEqual([]);
  });

  it('refuse what is no block, no port and no source', async () => {
    const account = open();
    const id = (await create(account)) ?? '';
    const code = async (rule: SecurityRule) =>
      (await problemFrom(account.allowIngress('make', at, id, rule))).facts.serviceCode;
    for (const cidr of ['10.20.0.0', '10.20.0.0/33', '10.256.0.0/16', 'everywhere', ''])
      expect(await code(https(cidr))).toBe('InvalidParameterValue');
    expect(await code(https('10.0.0.0/8', 65_536))).toBe('InvalidParameterValue');
    expect(await code({ protocol: 'tcp', peer: { kind: 'cidr', cidr: '10.0.0.0/8' } })).toBe(
      'InvalidParameterValue',
    );
    const groupMissing = { ...https('10.0.0.0/8'), peer: { kind: 'security-group', id: 'sg-0' } } as const;
    expect(await code(groupMissing)).toBe('InvalidGroup.NotFound');
    const listMissing = { ...https('10.0.0.0/8'), peer: { kind: 'prefix-list', id: 'pl-0' } } as const;
    expect(await code(listMissing)).toBe('InvalidPrefixListID.NotFound');
  });

  it('have room for sixty rules in each direction', async () => {
    const account = open();
    const id = (await create(account)) ?? '';
    for (let index = 0; index < 60; index++)
      await account.allowIngress('make', at, id, https(`10.${index}.0.0/16`));
    const one = account.allowIngress('make', at, id, https('10.99.0.0/16'));
    expect((await problemFrom(one)).code).toBe('quota-reached');
    await account.allowIngress('make', at, id, https('10.7.0.0/16'));
    // One is there from the beginning.
    for (let index = 0; index < 59; index++)
      await account.allowEgress('make', at, id, https(`10.${index}.0.0/16`));
    const out = (mode: 'rehearse' | 'make') => account.allowEgress(mode, at, id, https('10.99.0.0/16'));
    expect((await problemFrom(out('rehearse'))).code).toBe('quota-reached');
    expect((await problemFrom(out('make'))).facts.serviceCode).toBe('RulesPerSecurityGroupLimitExceeded');
    await account.allowEgress('make', at, id, https('10.7.0.0/16'));
  });

  it('let out to what is a block or a group of a network that they are joined with', async () => {
    const account = createSandbox({ now: () => 0 }).account('sandbox');
    const vpcs = await account.vpcs(at);
    const groupIn = async (name: string) => {
      const vpc = vpcs.find((one) => one.name === name);
      const groups = await account.securityGroups(at, vpc?.id ?? '');
      return groups.find((group) => group.name === 'default')?.id ?? '';
    };
    const to = (id: string) => ({ ...https('10.0.0.0/8'), peer: { kind: 'security-group', id } }) as const;
    const own = await groupIn('checkout-prod');
    const refusal = async (rule: SecurityRule) =>
      (await problemFrom(account.allowEgress('make', at, own, rule))).facts.serviceCode;
    await account.allowEgress('make', at, own, to(own));
    expect(await refusal(to(await groupIn('analytics-dev')))).toBe('InvalidGroup.NotFound');
    expect(await refusal(to('sg-0'))).toBe('InvalidGroup.NotFound');
    expect(await refusal(https('10.20.0.0/33'))).toBe('InvalidParameterValue');
  });

  it('cannot be deleted when they are the default, or named by a rule of another group', async () => {
    const account = open();
    const [standard] = await account.securityGroups(at, vpcId);
    const deletion = account.deleteSecurityGroup('make', at, standard?.id ?? '');
    expect((await problemFrom(deletion)).facts.serviceCode).toBe('CannotDelete');
    const agents = (await create(account, 'agents')) ?? '';
    const endpoints = (await create(account, 'endpoints')) ?? '';
    const fromAgents = { ...https('10.0.0.0/8'), peer: { kind: 'security-group', id: agents } } as const;
    await account.allowIngress('make', at, endpoints, fromAgents);
    const used = await problemFrom(account.deleteSecurityGroup('make', at, agents));
    expect(used.facts).toMatchObject({ code: 'refused', serviceCode: 'DependencyViolation' });
    await account.deleteSecurityGroup('make', at, endpoints);
    await account.deleteSecurityGroup('make', at, agents);
  });

  it('cannot be deleted while instances are in them', async () => {
    const account = createSandbox({ now: () => 0 }).account('sandbox');
    const vpc = (await account.vpcs(at)).find(({ name }) => name === 'platform-prod');
    const groups = await account.securityGroups(at, vpc?.id ?? '');
    const nodes = groups.find(({ name }) => name === 'eks-nodes');
    const problem = await problemFrom(account.deleteSecurityGroup('make', at, nodes?.id ?? ''));
    expect(problem.facts.serviceCode).toBe('DependencyViolation');
  });
});
