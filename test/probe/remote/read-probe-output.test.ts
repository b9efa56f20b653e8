import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { privateLinkSites } from '../../../src/catalogue/sites';
import { hostsToProbe } from '../../../src/probe/hosts-to-probe';
import { readProbeOutput } from '../../../src/probe/remote/read-probe-output';

const found = privateLinkSites.find(({ name }) => name === 'ap1.datadoghq.com');
if (found === undefined) throw new Error('The catalogue has no such site.');
const site = found;
const hosts = hostsToProbe(site);
const [host = '', other = ''] = hosts;
const read = (output: string) => readProbeOutput(output, site, 'i-0123456789abcdef0');

function line(
  name: string,
  rest = 'dns=addresses addresses=10.0.0.1,10.0.1.1 tcp=open tls=names-match names=',
): string {
  return `privatelink-probe host=${name} ${rest}\n`;
}

const whole = [
  `privatelink-probe begin site=${site.name}\n`,
  ...hosts.map((name) => line(name)),
  `privatelink-probe end hosts=${hosts.length}\n`,
].join('');

describe('what the script printed', () => {
  it('is one observation of each host, in the order of the site', () => {
    const { observations, missing, refusedLines } = read(whole.replaceAll('\n', '\r\n'));
    expect(observations.map((one) => one.host)).toEqual(hosts);
    expect({ missing, refusedLines }).toEqual({ missing: [], refusedLines: 0 });
    expect(observations[0]).toEqual({
      host,
      source: { kind: 'remote', instanceId: 'i-0123456789abcdef0' },
      dns: { kind: 'addresses', addresses: ['10.0.0.1', '10.0.1.1'], aliases: [] },
      tcp: 'open',
      tls: { kind: 'names match', names: [] },
    });
  });

  it('that was cut off anywhere counts as far as it goes, and says what is missing', () => {
    for (let end = 0; end < whole.length; end += 7) {
      const { observations, missing, refusedLines } = read(whole.slice(0, end));
      expect(observations.length + missing.length).toBe(hosts.length);
      expect(refusedLines).toBe(0);
      expect(observations.every(({ dns }) => dns.kind === 'addresses' && dns.addresses.length === 2)).toBe(
        true,
      );
    }
  });

  it.each([
    ['a host of nobody', line('api.evil.example')],
    ['markup for a host', line('<b>')],
    [
      'an address that is none',
      line(host, 'dns=addresses addresses=10.0.0.999 tcp=open tls=names-match names='),
    ],
    ['addresses of none', line(host, 'dns=nxdomain addresses=10.0.0.1 tcp=untried tls=untried names=')],
    ['an answer without addresses', line(host, 'dns=addresses addresses= tcp=open tls=names-match names=')],
    ['a connection to nothing', line(host, 'dns=nxdomain addresses= tcp=open tls=untried names=')],
    [
      'a handshake without a connection',
      line(host, 'dns=addresses addresses=10.0.0.1 tcp=refused tls=names-match names='),
    ],
    ['a word of its own', line(host, 'dns=addresses addresses=10.0.0.1 tcp=great tls=names-match names=')],
    ['a word of the language', line(host, 'dns=constructor addresses= tcp=untried tls=untried names=')],
    [
      'more than the script says',
      line(host, 'dns=nxdomain addresses= tcp=untried tls=untried names= and=more'),
    ],
    ['words in front', `x ${line(host)}`],
    ['control characters', line(host, 'dns=nxdomain addresses= tcp=untried tls=untried names=\u001b[31m')],
    ['another site', 'privatelink-probe begin site=datadoghq.example\n'],
  ])('is refused where it holds %s', (_, output) => {
    expect(read(output)).toMatchObject({ observations: [], refusedLines: 1 });
  });

  it('about a host twice counts not at all', () => {
    const output =
      line(host) + line(other) + line(host, 'dns=nxdomain addresses= tcp=untried tls=untried names=');
    const { observations, missing, refusedLines } = read(output);
    expect(observations.map((one) => one.host)).toEqual([other]);
    expect(missing).toContain(host);
    expect(refusedLines).toBe(1);
  });

  it('may be anything without harm', () => {
    const piece = fc.oneof(
      fc.constantFrom(...whole.split(/(?<==)/)),
      fc.string({ unit: 'binary' }),
      fc.constant('\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        for (const one of read(pieces.join('')).observations) expect(hosts).toContain(one.host);
      }),
    );
  });
});
