import { describe, expect, it } from 'vitest';
import { findServiceForHost } from '../../src/catalogue/host';
import type { LiveService } from '../../src/network/endpoint';
import { read } from '../../src/network/reading';
import { type Parts, aliasTo, endpoint, region, valueRecord, zone } from '../network/network-of';
import { ask, endpointOf, lime, missing, site, trace } from './ask';

describe('endpoint private DNS', () => {
  it('answers an anchored host through the alias in public DNS', () => {
    const answer = ask(trace, { endpoints: read([endpointOf(trace)]) });
    expect(answer).toMatchObject({ kind: 'private', endpoints: [{ id: 'vpce-0a1' }] });
    expect(answer.chain.map((link) => link.kind)).toEqual(['public alias', 'matched zone', 'endpoint']);
  });

  it('answers every version of the Agent', () => {
    const endpoints = read([endpointOf(`agent.${site}`)]);
    for (const host of ['7-1-0-app', '7-99-12-app'])
      expect(ask(`${host}.agent.${site}`, { endpoints }).kind).toBe('private');
  });

  it('swallows the names below a direct private DNS name', () => {
    const old = endpoint({ serviceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-064ea718f8d0ead77' });
    const endpoints = read([old]);
    expect(ask('api.datadoghq.com', { endpoints })).toMatchObject({ kind: 'private' });
    expect(ask('x.api.datadoghq.com', { endpoints })).toMatchObject({
      kind: 'nxdomain',
      zone: { kind: 'endpoint', endpointId: 'vpce-0a1', name: 'api.datadoghq.com' },
    });
  });

  it('takes the names that AWS shows on the endpoint before those of the catalogue', () => {
    const [given] = endpointOf(trace).dnsEntries;
    if (given === undefined) throw new Error('no DNS name');
    const entries = [given, { name: `*.agent.${site}`, zoneId: 'ZHIDDEN' }];
    const endpoints = read([endpointOf(trace, { dnsEntries: entries })]);
    expect(ask(trace, { endpoints })).toMatchObject({ kind: 'private' });
    expect(ask(`agent.${site}`, { endpoints })).toMatchObject({ kind: 'nxdomain' });
    expect(ask(lime, { endpoints })).toMatchObject({ kind: 'public' });
  });

  it('takes the name that AWS tells of the service before that of the catalogue', () => {
    const serviceName = findServiceForHost(trace)?.service.name ?? '';
    const live: LiveService = {
      name: serviceName,
      region,
      privateDnsNames: [`olive.intake.${site}`],
      acceptanceRequired: false,
    };
    const parts: Parts = { endpoints: read([endpointOf(trace)]), services: read([live]) };
    expect(ask(trace, parts)).toMatchObject({ kind: 'private' });
    expect(ask(trace, parts).chain[0]).toMatchObject({ to: `olive.intake.${site}`, source: 'live' });
    expect(ask(lime, parts)).toMatchObject({ kind: 'private' });
  });

  it('is listed among the zones of the VPC without being taken for a second zone', () => {
    const hidden = { id: 'ZH', name: lime, owner: { kind: 'service', name: 'vpce.amazonaws.com' } } as const;
    const detail = { zones: read([hidden]) };
    expect(ask(trace, { endpoints: read([endpointOf(trace)]), detail }).kind).toBe('private');
    expect(ask(trace, { detail })).toMatchObject({ kind: 'elsewhere', by: { kind: 'zone' } });
  });

  it('of an endpoint that is not available yields to a zone of the same name', () => {
    const broken = endpointOf(trace, { id: 'vpce-0bad', state: 'failed' });
    const good = endpointOf(trace, { id: 'vpce-0a1', vpcId: 'vpc-0b2' });
    const zones = read([zone(lime, [aliasTo(lime, good)])]);
    expect(ask(trace, { endpoints: read([broken, good]), zones })).toMatchObject({
      endpoints: [{ id: 'vpce-0a1' }],
    });
    expect(ask(trace, { endpoints: read([broken]) })).toMatchObject({ endpoints: [{ id: 'vpce-0bad' }] });
  });
});

describe('a record in a zone', () => {
  const target = endpointOf(trace, { vpcId: 'vpc-0b2', privateDnsEnabled: false });
  const endpoints = read([target]);

  it('leads to the endpoint it names, by a regional or zonal name that the endpoint has', () => {
    const name = 'vpce-0a1-x1y2z3-ap-southeast-2a.vpce-svc-1.ap-southeast-2.vpce.amazonaws.com';
    const zonal = valueRecord(lime, 'CNAME', `${name.toUpperCase()}.`);
    const both = { ...target, dnsEntries: [...target.dnsEntries, { name, zoneId: 'ZVPCE' }] };
    for (const record of [aliasTo(lime, target), zonal]) {
      expect(ask(trace, { endpoints: read([both]), zones: read([zone(lime, [record])]) })).toMatchObject({
        kind: 'private',
      });
    }
    expect(missing(ask(trace, { endpoints, zones: read([zone(lime, [zonal])]) }))).toEqual([
      { kind: 'not a name of the endpoint', dnsName: name, endpointId: 'vpce-0a1' },
    ]);
  });

  it('for IPv6 alone is unknown, also behind a record of the same zone', () => {
    const six = (name: string) => ({ ...aliasTo(name, target), type: 'AAAA' });
    const alias = { name: `www.${lime}`, zoneId: `Z-${lime}` };
    const onward = { name: lime, type: 'A', target: { kind: 'alias', alias } } as const;
    for (const records of [[six(lime)], [onward, six(`www.${lime}`)]])
      expect(missing(ask(trace, { endpoints, zones: read([zone(lime, records)]) }))).toMatchObject([
        { kind: 'IPv6 alone', zoneId: `Z-${lime}` },
      ]);
  });

  it('that names an endpoint out of sight is unknown and tells the service', () => {
    const name = 'vpce-0fff-aaa.vpce-svc-0123.us-east-1.vpce.amazonaws.com';
    const answer = ask(trace, { zones: read([zone(lime, [valueRecord(lime, 'CNAME', name)])]) });
    expect(missing(answer)).toMatchObject([
      {
        kind: 'endpoint out of sight',
        endpointId: 'vpce-0fff',
        serviceId: 'vpce-svc-0123',
        regionsRead: [region],
      },
    ]);
  });

  it('can stand for another record of the same zone', () => {
    const alias = { name: `www.${lime}`, zoneId: `Z-${lime}` };
    const record = { name: lime, type: 'A', target: { kind: 'alias', alias } } as const;
    const zones = read([zone(lime, [record, aliasTo(`www.${lime}`, target)])]);
    expect(ask(trace, { endpoints, zones })).toMatchObject({ kind: 'private' });
    expect(
      missing(
        ask(trace, { endpoints, zones: read([zone(lime, [record, { ...record, name: `www.${lime}` }])]) }),
      ),
    ).toMatchObject([{ kind: 'endless chain' }]);
  });

  it('with plain addresses or a foreign target is unknown', () => {
    const plain = ask(trace, { zones: read([zone(lime, [valueRecord(lime, 'A', '10.0.0.7')])]) });
    expect(missing(plain)).toMatchObject([{ kind: 'plain addresses', addresses: ['10.0.0.7'] }]);
    const alias = { name: 'lb-1.elb.amazonaws.com', zoneId: 'ZELB' };
    const foreign = ask(trace, {
      zones: read([zone(lime, [{ name: lime, type: 'A', target: { kind: 'alias', alias } }])]),
    });
    expect(missing(foreign)).toMatchObject([{ kind: 'foreign target', target: 'lb-1.elb.amazonaws.com' }]);
  });

  it('counts once for IPv4 and IPv6, and is unknown where they differ', () => {
    const second = endpointOf(trace, { id: 'vpce-0a2', vpcId: 'vpc-0b2' });
    const both = [aliasTo(lime, target), { ...aliasTo(lime, target), type: 'AAAA' }];
    expect(ask(trace, { endpoints, zones: read([zone(lime, both)]) })).toMatchObject({
      endpoints: [{ id: target.id }],
    });
    const mixed = [aliasTo(lime, target), { ...aliasTo(lime, second), type: 'AAAA' }];
    const answer = ask(trace, { endpoints: read([target, second]), zones: read([zone(lime, mixed)]) });
    expect(answer).toMatchObject({ endpoints: [{ id: 'vpce-0a1' }, { id: 'vpce-0a2' }] });
    expect(answer.chain.filter((link) => link.kind === 'endpoint').length).toBe(2);
    const out = [aliasTo(lime, target), valueRecord(lime, 'AAAA', '2600::1')];
    expect(ask(trace, { endpoints, zones: read([zone(lime, out)]) }).kind).toBe('unknown');
  });

  it('below a delegation is unknown', () => {
    const records = [aliasTo(lime, target), valueRecord(`intake.${site}`, 'NS', 'ns.example.org')];
    const answer = ask(trace, { endpoints, zones: read([zone(site, [...records, aliasTo(trace, target)])]) });
    expect(answer.kind).toBe('private');
    expect(missing(ask(lime, { endpoints, zones: read([zone(site, records)]) }))).toMatchObject([
      { kind: 'delegation' },
    ]);
  });
});

describe('what stands before zones', () => {
  const endpoints = read([endpointOf(trace)]);

  it('is the name servers of the DHCP options, unless they are the own resolver', () => {
    const custom = (...addresses: string[]) =>
      ask(trace, { endpoints, detail: { nameServers: read({ kind: 'custom', addresses }) } });
    expect(custom('10.0.0.2').kind).toBe('private');
    expect(custom('169.254.169.253', '10.0.0.2').kind).toBe('private');
    expect(custom('10.0.0.3')).toMatchObject({ kind: 'elsewhere', by: { addresses: ['10.0.0.3'] } });
    expect(custom('10.0.0.2', '8.8.8.8').kind).toBe('elsewhere');
    expect(custom().kind).toBe('elsewhere');
  });

  it('is a forward rule for the root, which a system rule takes back', () => {
    const forward = { id: 'rr-1', domain: '.', kind: 'forward', targets: ['10.9.9.9'] } as const;
    const internet = { id: 'rr-2', domain: '.', kind: 'recursive', targets: [] } as const;
    const system = { id: 'rr-3', domain: 'DatadogHQ.com.', kind: 'system', targets: [] } as const;
    const rules = (...value: (typeof forward | typeof internet | typeof system)[]) =>
      ask(trace, { detail: { resolverRules: read(value) } }).kind;
    expect(rules(internet)).toBe('public');
    expect(rules(internet, forward)).toBe('elsewhere');
    expect(rules(forward, internet, system)).toBe('public');
  });

  it('is a Route 53 Profile, which may hold any zone and rule', () => {
    const profiles = read([{ id: 'a-1', profileId: 'rp-1' }]);
    expect(ask(trace, { endpoints, detail: { profiles } })).toMatchObject({
      kind: 'elsewhere',
      by: { ids: ['rp-1'] },
    });
  });
});
