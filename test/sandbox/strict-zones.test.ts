import { describe, expect, it } from 'vitest';
import type { ZoneRecord } from '../../src/network/zone';
import { createSandbox } from '../../src/sandbox/sandbox';
import { newEndpoint } from '../contract/new-endpoint';
import { problemFrom } from '../contract/problem-from';
import { contractNetwork, contractWorld } from './contract-world';

const { otherVpcId, peerVpcId, region, vpcId, zoneId } = contractNetwork;
const { signal } = new AbortController();
const at = { region, signal };
const name = 'metrics.agent.datadoghq.com';
const open = () => createSandbox({ now: () => 0, world: contractWorld });

function recordOf(
  differences: Partial<ZoneRecord>,
  values: readonly string[] = ['10.0.0.1'],
  ttl = 60,
): ZoneRecord {
  return { name: `new.${name}`, type: 'A', target: { kind: 'values', values, ttl }, ...differences };
}

describe('a record in the sandbox', () => {
  it.each([
    ['another domain', recordOf({ name: 'datadoghq.com' })],
    ['a name that is none', recordOf({ name: `a b.${name}` })],
    ['a CNAME at the top of the zone', recordOf({ name, type: 'CNAME' }, ['a.example'])],
    ['a CNAME beside another record', recordOf({ name: `www.${name}`, type: 'CNAME' }, ['a.example'])],
    ['a record beside a CNAME', recordOf({ name: `*.${name}` })],
    ['a delegation', recordOf({ type: 'NS' }, ['ns.example'])],
    ['an address that is none', recordOf({}, ['10.0.0.256'])],
    ['the same address twice', recordOf({}, ['10.0.0.1', '10.0.0.1'])],
    ['no values', recordOf({}, [])],
    ['a lifetime below zero', recordOf({}, ['10.0.0.1'], -1)],
  ])('is refused for %s', async (_, record) => {
    const sandbox = open();
    const before = sandbox.world();
    const problem = await problemFrom(sandbox.account('sandbox').setRecord(zoneId, record, signal));
    expect(problem.facts).toMatchObject({ code: 'invalid-request', serviceCode: 'InvalidChangeBatch' });
    expect(sandbox.world()).toBe(before);
  });

  it('may be an alias of the regional and zonal names of an endpoint, with the zone it names', async () => {
    const sandbox = open();
    const account = sandbox.account('sandbox');
    await account.createEndpoint('make', at, newEndpoint({ network: contractNetwork }, 'alias'));
    const [endpoint] = await account.endpoints(at);
    const [regional, zonal, hidden] = endpoint?.dnsEntries ?? [];
    if (regional === undefined || zonal === undefined || hidden === undefined)
      throw new Error('The endpoint has three names.');
    const aliasOf = (alias: typeof regional, type = 'A') =>
      account.setRecord(zoneId, recordOf({ type, target: { kind: 'alias', alias } }), signal);
    await aliasOf(regional);
    await aliasOf(zonal);
    for (const call of [
      () => aliasOf(hidden),
      () => aliasOf({ ...regional, zoneId: 'Z0000000000000' }),
      () => aliasOf({ ...regional, name: `x${regional.name}` }),
      () => aliasOf(regional, 'AAAA'),
      () => aliasOf({ name: `gone.${name}`, zoneId }),
      () => aliasOf({ name: 'datadoghq.com', zoneId }),
    ])
      expect((await problemFrom(call())).facts.serviceCode).toBe('InvalidChangeBatch');
    await aliasOf({ name, zoneId });
  });

  it('of an alias is deleted only with the very target', async () => {
    const account = open().account('sandbox');
    const there: ZoneRecord = {
      name: `www.${name}`,
      type: 'A',
      target: { kind: 'alias', alias: contractNetwork.aliasTarget },
    };
    const other = { kind: 'alias', alias: { ...contractNetwork.aliasTarget, zoneId: 'Z1' } } as const;
    const problem = await problemFrom(account.deleteRecord(zoneId, { ...there, target: other }, signal));
    expect(problem.facts.serviceCode).toBe('InvalidChangeBatch');
    await account.deleteRecord(zoneId, there, signal);
  });
});

describe('a private zone in the sandbox', () => {
  const wanted = {
    name: 'logs.example.org',
    comment: 'c',
    vpc: { region, vpcId: otherVpcId },
    tags: {},
    token: 'token',
  };

  it('keeps its token used up when it is gone', async () => {
    const account = open().account('sandbox');
    const id = await account.createZone(wanted, signal);
    await account.deleteZone(id, signal);
    const problem = await problemFrom(account.createZone(wanted, signal));
    expect(problem.facts.serviceCode).toBe('HostedZoneAlreadyExists');
    expect(await account.createZone({ ...wanted, token: 'another' }, signal)).not.toBe(id);
  });

  it('is the same under its name with a dot and in capitals', async () => {
    const account = open().account('sandbox');
    await account.createZone({ ...wanted, name: 'Logs.Example.Org.' }, signal);
    const problem = await problemFrom(account.createZone({ ...wanted, token: 'other' }, signal));
    expect(problem.facts.serviceCode).toBe('ConflictingDomainExists');
  });

  it.each([
    ['no token', { token: '' }, 'InvalidInput'],
    ['a token too long', { token: 'x'.repeat(129) }, 'InvalidInput'],
    ['a comment too long', { comment: 'x'.repeat(257) }, 'InvalidInput'],
    ['a name that is none', { name: 'a b.example' }, 'InvalidDomainName'],
    ['a VPC of another region', { vpc: { region: 'us-west-2', vpcId: otherVpcId } }, 'InvalidVPCId'],
  ])('is refused with %s', async (_, differences, serviceCode) => {
    const problem = await problemFrom(
      open()
        .account('sandbox')
        .createZone({ ...wanted, ...differences }, signal),
    );
    expect(problem.facts).toMatchObject({ code: 'invalid-request', serviceCode });
  });

  it('keeps an endpoint from the name, which is asked for only when the endpoint is available', async () => {
    let now = 0;
    const account = createSandbox({ now: () => now, world: contractWorld }).account('sandbox');
    await account.associateZone(zoneId, { region, vpcId: otherVpcId }, signal);
    const endpoint = newEndpoint({ network: contractNetwork }, 'late', { privateDns: 'off' });
    const made = await account.createEndpoint('make', at, endpoint);
    const turnOn = () => problemFrom(account.setPrivateDns('make', at, made?.id ?? '', 'on'));
    expect((await turnOn()).facts).toMatchObject({ code: 'refused', serviceCode: 'IncorrectState' });
    now += 60_000;
    expect((await turnOn()).facts).toMatchObject({ code: 'conflict', serviceCode: 'InvalidParameter' });
  });

  it('is nobody’s to change but its owner’s', async () => {
    const peer = open().account('peer');
    const vpc = { region, vpcId: peerVpcId };
    for (const call of [
      () => peer.deleteZone(zoneId, signal),
      () => peer.setRecord(zoneId, recordOf({}), signal),
      () => peer.authorizeAssociation(zoneId, vpc, signal),
    ])
      expect((await problemFrom(call())).facts.serviceCode).toBe('AccessDenied');
  });

  it('takes a VPC only from the account that has it', async () => {
    const account = open().account('sandbox');
    const vpc = { region, vpcId: peerVpcId };
    await account.authorizeAssociation(zoneId, vpc, signal);
    const problem = await problemFrom(account.associateZone(zoneId, vpc, signal));
    expect(problem.facts.serviceCode).toBe('InvalidVPCId');
  });

  it('loses a VPC by its own account as well, and never the last one', async () => {
    const sandbox = open();
    const [account, peer] = [sandbox.account('sandbox'), sandbox.account('peer')];
    const vpc = { region, vpcId: peerVpcId };
    await account.authorizeAssociation(zoneId, vpc, signal);
    await peer.associateZone(zoneId, vpc, signal);
    await account.disassociateZone(zoneId, vpc, signal);
    const last = account.disassociateZone(zoneId, { region, vpcId }, signal);
    expect((await problemFrom(last)).facts.serviceCode).toBe('LastVPCAssociation');
  });
});
