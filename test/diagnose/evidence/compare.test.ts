import { describe, expect, it } from 'vitest';
import { privateLinkSites } from '../../../src/catalogue/sites';
import { diagnose } from '../../../src/diagnose/diagnose';
import type { Diagnosis, Verdict } from '../../../src/diagnose/diagnosis';
import { type ComparedHost, type Sightings, compare } from '../../../src/diagnose/evidence/compare';
import { hostsToProbe } from '../../../src/probe/hosts-to-probe';
import type { Observation } from '../../../src/probe/observation';
import type { Vantage } from '../../../src/probe/vantage';
import type { Network } from '../../../src/network/network';
import { read, unread } from '../../../src/network/reading';
import { networkOf, vpcId } from '../../network/network-of';
import { endpointFor, inAp2, inUs1 } from '../fixture';
import { peered } from '../peered';

const host = 'trace.agent.ap2.datadoghq.com';
const cidrs = ['10.0.0.0/16'];
const inside: Vantage = { kind: 'inside', by: 'the person' };
const outside: Vantage = { kind: 'not shown to be inside', isContainer: false };

function seen(name: string, addresses: readonly string[], parts: Partial<Observation> = {}): Observation {
  return {
    host: name,
    source: { kind: 'probe' },
    dns: { kind: 'addresses', addresses, aliases: [] },
    ...parts,
  };
}

const answering = { tcp: 'open', tls: { kind: 'names match', names: [host] } } as const;
const privately = seen(host, ['10.0.1.5'], answering);
const proxied = seen(host, ['10.0.7.7'], answering);
const publicly = seen(host, ['52.1.2.3'], answering);
const refusing = seen(host, ['10.0.1.5'], { tcp: 'refused' });
const pasted = seen(host, ['10.0.1.5'], { source: { kind: 'pasted', form: 'dig', server: '10.0.0.2' } });

const publicDiagnosis = diagnose(networkOf({}), inAp2);
const told = (verdict: Verdict) => ({
  ...publicDiagnosis,
  hosts: publicDiagnosis.hosts.map((row) => ({
    ...row,
    verdict,
    why: 'As configured.',
    interfaces: { addresses: ['10.0.1.5'], isWhole: verdict === 'private' || verdict === 'broken' },
  })),
});

function compared(verdict: Verdict, ...sightings: readonly Sightings[]): ComparedHost | undefined {
  return compare(told(verdict), cidrs, sightings).hosts[0];
}

describe('what was seen, beside what is configured', () => {
  it.each<[Verdict, Observation, string, Verdict]>([
    ['private', privately, 'agrees', 'private'],
    ['private', publicly, 'disagrees', 'public'],
    ['private', refusing, 'disagrees', 'broken'],
    ['private', pasted, 'agrees', 'private'],
    ['broken', pasted, 'agrees', 'broken'],
    ['public', publicly, 'agrees', 'public'],
    ['public', privately, 'disagrees', 'private'],
    ['public', pasted, 'disagrees', 'unknown'],
    ['private', proxied, 'disagrees', 'elsewhere'],
    ['broken', privately, 'disagrees', 'unknown'],
    ['public', proxied, 'disagrees', 'unknown'],
    ['elsewhere', proxied, 'no evidence', 'elsewhere'],
    ['unknown', proxied, 'no evidence', 'unknown'],
    ['elsewhere', privately, 'settles', 'private'],
    ['unknown', publicly, 'settles', 'public'],
    ['unknown', pasted, 'no evidence', 'unknown'],
    ['nxdomain', { ...privately, dns: { kind: 'nxdomain' } }, 'agrees', 'nxdomain'],
    ['private', { ...privately, dns: { kind: 'no answer' } }, 'no evidence', 'private'],
  ])('%s and %#: %s', (configured, observation, standing, verdict) => {
    const found = compared(configured, { vantage: inside, observations: [observation] });
    expect(found).toMatchObject({
      host,
      standing,
      verdict,
      configured: { verdict: configured, why: 'As configured.' },
    });
    expect(found?.seen[0]?.observation).toBe(observation);
  });

  it('from outside the VPC is shown, labelled, and changes nothing', () => {
    const places: readonly [Vantage, string][] = [
      [outside, `Seen from this machine, which nothing shows to be in ${vpcId}, so no evidence about it.`],
      [
        { ...outside, remoteName: 'ssh-remote' },
        `Seen over ssh-remote from a machine which nothing shows to be in ${vpcId}, so no evidence about it.`,
      ],
      [{ kind: 'another VPC', vpcId: 'vpc-9' }, `Seen from vpc-9, so no evidence about ${vpcId}.`],
    ];
    for (const [vantage, why] of places) {
      const found = compared('private', { vantage, observations: [publicly] });
      expect(found).toMatchObject({ standing: 'no evidence', verdict: 'private', why: 'As configured.' });
      expect(found?.seen[0]?.bearing).toEqual({ kind: 'no evidence', why });
    }
  });

  it.each(['8.8.8.8', '8.8.8.8:53', '2001:4860:4860::8888', '[2001:4860:4860::8888]:53'])(
    'asked of the public server %s is no evidence, also from inside',
    (server) => {
      const observation = { ...publicly, source: { kind: 'probe', server } as const };
      const found = compared('private', { vantage: inside, observations: [observation] });
      expect(found).toMatchObject({ standing: 'no evidence', verdict: 'private' });
      expect(found?.seen[0]?.bearing.why).toContain('a public DNS server');
    },
  );

  it.each(['10.0.0.2', '169.254.169.253', '127.0.0.53', '[fd00:ec2::253]:53'])(
    'asked of %s from inside is evidence',
    (server) => {
      const observation = { ...publicly, source: { kind: 'probe', server } as const };
      expect(compared('private', { vantage: inside, observations: [observation] })).toMatchObject({
        verdict: 'public',
      });
    },
  );

  it('takes the worst where instances see different things', () => {
    const rows: readonly [readonly Observation[], Verdict][] = [
      [[privately, publicly], 'public'],
      [[refusing, privately], 'broken'],
      [[pasted, privately], 'private'],
      [[publicly, refusing], 'public'],
      [[proxied, privately], 'elsewhere'],
    ];
    for (const [observations, verdict] of rows) {
      expect(compared('private', { vantage: inside, observations })?.verdict).toBe(verdict);
    }
    const both = [
      { vantage: inside, observations: [privately] },
      { vantage: outside, observations: [publicly] },
    ];
    expect(compared('private', ...both)).toMatchObject({ standing: 'agrees', verdict: 'private' });
  });

  it('finds the row of whatever version an Agent has, and of names below a wildcard', () => {
    const versioned = seen('7-61-2-app.agent.datadoghq.com.', ['52.1.2.3']);
    const { hosts } = compare(diagnose(networkOf({}), inUs1), cidrs, [
      { vantage: inside, observations: [versioned] },
    ]);
    expect(hosts.map((row) => row.host)).toEqual(['7-80-0-app.agent.datadoghq.com']);
    const inWildcard = seen('7-61-2-app.agent.ap2.datadoghq.com', ['52.1.2.3']);
    const below = compare(publicDiagnosis, cidrs, [{ vantage: inside, observations: [inWildcard] }]);
    expect(below.hosts.map((row) => row.host)).toEqual(['*.agent.ap2.datadoghq.com']);
  });

  it.each(privateLinkSites.map((site) => [site.name, site] as const))(
    'finds a row for each host to probe of %s',
    (name, site) => {
      const diagnosis = diagnose(networkOf({}), { ...inAp2, site: name });
      const observations = hostsToProbe(site).map((one) => seen(one, ['52.1.2.3']));
      const { hosts, beside } = compare(diagnosis, cidrs, [{ vantage: inside, observations }]);
      expect(beside).toEqual([]);
      expect(hosts.every(({ verdict }) => verdict === 'public')).toBe(true);
      const unseen = diagnosis.hosts.filter((row) => hosts.every((one) => one.host !== row.host));
      expect(unseen.every((row) => row.host.startsWith('*.'))).toBe(true);
    },
  );

  it('keeps beside what the diagnosis does not speak of', () => {
    const strangers = [seen('www.example.com', ['1.1.1.1']), seen('api.datadoghq.com', ['10.0.0.1'])];
    const found = compare(publicDiagnosis, cidrs, [{ vantage: inside, observations: strangers }]);
    expect(found.hosts).toEqual([]);
    expect(found.beside.map(({ observation }) => observation)).toEqual(strangers);
  });

  it('holds addresses against the interfaces of a real diagnosis', () => {
    const network = networkOf({ endpoints: read([endpointFor(host)]) });
    const at = (address: string, diagnosis: Diagnosis) =>
      compare(diagnosis, cidrs, [{ vantage: inside, observations: [seen(host, [address], answering)] }])
        .hosts[0];
    const sound = diagnose(network, inAp2);
    expect(at('10.0.1.10', sound)).toMatchObject({ standing: 'agrees', verdict: 'private' });
    expect(at('10.0.1.99', sound)).toMatchObject({ standing: 'disagrees', verdict: 'elsewhere' });
    const nameServers = read({ kind: 'custom', addresses: ['10.9.9.9'] } as const);
    const forwarded = diagnose(
      networkOf({ endpoints: read([endpointFor(host)]), detail: { nameServers } }),
      inAp2,
    );
    expect(at('10.0.2.10', forwarded)).toMatchObject({ standing: 'settles', verdict: 'private' });
    expect(at('10.0.1.99', forwarded)).toMatchObject({ standing: 'no evidence', verdict: 'elsewhere' });
    const unseen = unread({ code: 'permission-missing', sentence: 'No.', remedy: 'Ask.' });
    const blind = diagnose(
      networkOf({ endpoints: read([endpointFor(host)]), detail: { endpointInterfaces: unseen } }),
      inAp2,
    );
    expect(at('10.0.1.10', blind)).toMatchObject({ standing: 'agrees', verdict: 'private' });
  });

  it('counts interfaces in a peered VPC where the way there is open, and no other', () => {
    const nameServers = read({ kind: 'custom', addresses: ['10.9.9.9'] } as const);
    const interfacesIn = (network: Network) =>
      diagnose(network, inAp2).hosts.find((row) => row.host === host)?.interfaces;
    const addresses = ['10.1.1.10', '10.1.2.10'];
    expect(interfacesIn(peered())).toEqual({ addresses, isWhole: true });
    expect(interfacesIn(peered({ here: { nameServers } }))).toEqual({ addresses, isWhole: false });
    expect(interfacesIn(peered({ here: { nameServers }, network: { peerings: read([]) } }))).toBeUndefined();
    expect(interfacesIn(peered({ here: { nameServers }, endpoint: { state: 'failed' } }))).toBeUndefined();
  });

  it('contradicts a real diagnosis of a network whose endpoint is fine', () => {
    const network = networkOf({ endpoints: read([endpointFor(host)]) });
    const diagnosis = diagnose(network, inAp2);
    const before = diagnosis.hosts.find((row) => row.host === host);
    const [after] = compare(diagnosis, cidrs, [{ vantage: inside, observations: [publicly] }]).hosts;
    expect(after?.configured).toEqual({ verdict: before?.verdict, why: before?.why });
    expect(after).toMatchObject({ verdict: 'public', why: `${host} resolves to 52.1.2.3, which is public.` });
  });
});
