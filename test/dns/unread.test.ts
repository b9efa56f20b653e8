import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/dns/resolve';
import { viewVpc } from '../../src/dns/view-vpc';
import type { LiveService } from '../../src/network/endpoint';
import { read, unread } from '../../src/network/reading';
import { type Parts, accountId, aliasTo, networkOf, region, vpc, vpcId, zone } from '../network/network-of';
import { ask, endpointOf, lime, missing, site, trace } from './ask';

const refused = unread({ code: 'permission-missing', sentence: 'No.', remedy: 'Ask.', permission: 'x:Y' });

describe('what cannot be read', () => {
  it('matters not where the answer does not depend on it', () => {
    const hostnamesOff = read({ enableDnsSupport: true, enableDnsHostnames: false });
    expect(ask(trace, { endpoints: refused, detail: { dns: hostnamesOff, zones: refused } }).kind).toBe(
      'public',
    );
    const custom = read({ kind: 'custom', addresses: ['10.9.9.9'] } as const);
    const blind = { zones: refused, dns: refused, resolverRules: refused, profiles: refused };
    expect(ask(trace, { endpoints: refused, detail: { ...blind, nameServers: custom } }).kind).toBe(
      'elsewhere',
    );
  });

  it('matters not for a zone of exactly this name, which no other can rival', () => {
    const target = endpointOf(lime, { vpcId: 'vpc-0b2' });
    const parts: Parts = {
      endpoints: read([target]),
      zones: read([zone(lime, [aliasTo(lime, target)])]),
      detail: { zones: refused },
    };
    expect(ask(lime, parts).kind).toBe('private');
    expect(missing(ask(trace, parts))).toMatchObject([
      { what: 'zones of the VPC', problem: { permission: 'x:Y' } },
    ]);
  });

  it('includes a zone that the VPC does not list, whatever the zone claims', () => {
    const target = endpointOf(lime, { vpcId: 'vpc-0b2' });
    const zones = read([zone(lime, [aliasTo(lime, target)])]);
    const parts: Parts = { endpoints: read([target]), zones, detail: { zones: read([]) } };
    expect(missing(ask(trace, parts))).toEqual([{ kind: 'not read', what: 'zones of the VPC', of: vpcId }]);
  });

  it('includes what the zone of another account claims, whose snapshot may be old', () => {
    const target = endpointOf(lime, { vpcId: 'vpc-0b2' });
    const zones = read([zone(lime, [aliasTo(lime, target)], { ownerId: '222222222222' })]);
    const parts: Parts = { endpoints: read([target]), zones, detail: { zones: refused } };
    expect(missing(ask(lime, parts))).toMatchObject([{ what: 'zones of the VPC' }]);
    const listed = { id: `Z-${lime}`, name: lime, owner: { kind: 'account', id: '222222222222' } } as const;
    expect(ask(lime, { ...parts, detail: { zones: read([listed]) } }).kind).toBe('private');
  });

  it('is named with the permission that was refused', () => {
    const detail = { dns: refused, nameServers: refused, resolverRules: refused, profiles: refused };
    expect(
      missing(ask(trace, { detail })).map((one) => (one.kind === 'not read' ? one.what : one.kind)),
    ).toEqual(['name servers', 'Resolver rules', 'Route 53 Profiles', 'DNS attributes']);
  });

  it('includes a VPC that nobody looked into and a region that nobody asked about', () => {
    const network = { ...networkOf({}), vpcDetails: {}, inRegion: {} };
    const answer = resolve(trace, viewVpc(network, region, vpcId));
    expect(missing(answer).every((one) => one.kind === 'not read' && one.problem === undefined)).toBe(true);
    expect(missing(answer).length).toBeGreaterThan(4);
  });

  it('includes endpoints of the owner of a shared VPC', () => {
    const vpcs = read([vpc({ ownerId: '222222222222' })]);
    expect(missing(ask(trace, { vpcs }))).toEqual([{ kind: 'shared VPC', vpcId, ownerId: '222222222222' }]);
  });

  it('includes what the owner of a shared VPC put before a zone of exactly this name', () => {
    const target = endpointOf(lime, { vpcId: 'vpc-0b2' });
    const vpcs = read([vpc({ ownerId: '222222222222' })]);
    const zones = read([zone(lime, [aliasTo(lime, target)])]);
    expect(missing(ask(lime, { vpcs, zones, endpoints: read([target]) }))).toMatchObject([
      { kind: 'shared VPC' },
    ]);
  });

  it('includes a private DNS name that AWS has not verified', () => {
    const { serviceName } = endpointOf(trace);
    const live = (privateDnsNameState: LiveService['privateDnsNameState']) =>
      ask(trace, {
        endpoints: read([endpointOf(trace)]),
        services: read([
          {
            name: serviceName,
            region,
            privateDnsNames: [lime],
            privateDnsNameState,
            acceptanceRequired: false,
          },
        ] as readonly LiveService[]),
      });
    expect(live('verified').kind).toBe('private');
    for (const state of ['failed', 'pendingVerification'] as const)
      expect(missing(live(state))).toEqual([{ kind: 'name not verified', name: lime, serviceName }]);
  });

  it('includes the records of a zone of this account that only the VPC shows', () => {
    const listed = { id: 'Z9', name: site, owner: { kind: 'account', id: accountId } } as const;
    const answer = ask(trace, { zones: refused, detail: { zones: read([listed]) } });
    expect(missing(answer)).toMatchObject([{ what: 'private zones' }]);
  });
});

describe('a host that nobody lists', () => {
  it('is public where no name of its site is answered privately', () => {
    expect(ask(`new-intake.${site}`, {}).kind).toBe('public');
    expect(ask('example.org', { endpoints: read([endpointOf(trace)]) }).kind).toBe('public');
  });

  it('is unknown where it may lead to a name that is', () => {
    const parts: Parts = { endpoints: read([endpointOf(`*.${site}`)]) };
    expect(missing(ask(`new-intake.${site}`, parts))).toMatchObject([{ kind: 'unlisted host', site }]);
    expect(missing(ask(`new.logs.${site}`, parts))).toMatchObject([{ kind: 'unlisted host', site }]);
    expect(ask(`*.${site}`, parts)).toMatchObject({ kind: 'private' });
  });

  it('is swallowed like any other by a zone that is too broad', () => {
    expect(ask(`new-intake.${site}`, { zones: read([zone(site, [])]) }).kind).toBe('nxdomain');
  });

  it('is unknown where no host can have that name', () => {
    const zones = read([zone('com', [])]);
    const names = [
      '',
      '.',
      'a..com',
      `${'a'.repeat(64)}.com`,
      `${'a.'.repeat(5_000)}com`,
      '..',
      ' .'.repeat(200),
    ];
    for (const name of names) expect(missing(ask(name, { zones }))).toMatchObject([{ kind: 'no host name' }]);
    for (const name of ['__proto__.com', '<b>.com', 'a b.com', '*.com'])
      expect(ask(name, { zones }).kind).toBe('nxdomain');
  });
});
