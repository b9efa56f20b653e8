import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Observation } from '../../src/probe/observation';
import { type ProbeTerms, probeHosts, usualTerms } from '../../src/probe/probe-hosts';
import { makeAuthority } from './certificate';
import { type DnsServer, type Held, startDnsServer } from './dns-server';
import { type Listening, startTcpHost, startTlsHost } from './tls-hosts';

const authority = makeAuthority('the authority');
const right = authority.issue(['api.site.test', '*.agent.site.test']);
const wrong = authority.issue(['*.site.test', 'other.test']);
const nameless = authority.issue([]);
const untrusted = makeAuthority('a stranger').issue(['stranger.site.test']);

const here: Held = { kind: 'addresses', addresses: ['127.0.0.1'] };
const zone = new Map<string, Held>([
  ['api.site.test', { kind: 'alias', of: 'orchid.intake.site.test' }],
  ['orchid.intake.site.test', here],
  ['7-80-0-app.agent.site.test', here],
  ['api.us9.site.test', here],
  ['nameless.site.test', here],
  ['stranger.site.test', here],
  ['empty.site.test', { kind: 'addresses', addresses: [] }],
  ['failing.site.test', { kind: 'server failure' }],
  ['silent.site.test', { kind: 'silence' }],
]);

let dns: DnsServer;
let host: Listening;
let mute: Listening;
let rude: Listening;

beforeAll(async () => {
  dns = await startDnsServer(zone);
  host = await startTlsHost((name) => {
    if (name === 'stranger.site.test') return untrusted;
    if (name === 'nameless.site.test') return nameless;
    return name === 'api.us9.site.test' ? wrong : right;
  });
  mute = await startTcpHost(() => undefined);
  rude = await startTcpHost((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
});
afterAll(() => {
  for (const one of [dns, host, mute, rude]) one.close();
});

/** Nobody is called late because this machine is busy. */
const patient = { dnsMs: 8_000, tcpMs: 8_000, tlsMs: 8_000, overallMs: 25_000 };

function probe(
  names: readonly string[],
  terms: Partial<ProbeTerms> = {},
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<readonly Observation[]> {
  return probeHosts(
    names,
    { kind: 'server', server: `127.0.0.1:${dns.port}` },
    { ...usualTerms, ...patient, port: host.port, authorities: [authority.cert], ...terms },
    { signal: new AbortController().signal, onProgress },
  );
}

describe('a probe from here', () => {
  it('sees the chain, the address, the open port and the certificate', async () => {
    expect(await probe(['api.site.test'])).toEqual([
      {
        host: 'api.site.test',
        source: { kind: 'probe', server: `127.0.0.1:${dns.port}` },
        dns: { kind: 'addresses', addresses: ['127.0.0.1'], aliases: ['orchid.intake.site.test'] },
        tcp: 'open',
        tls: { kind: 'names match', names: ['api.site.test', '*.agent.site.test'] },
      },
    ]);
  });

  it('tells certificates for the host from those of others, of strangers and without names', async () => {
    const names = [
      '7-80-0-app.agent.site.test',
      'api.us9.site.test',
      'stranger.site.test',
      'nameless.site.test',
    ];
    const seen = await probe(names);
    expect(seen.map(({ tls }) => tls)).toEqual([
      { kind: 'names match', names: ['api.site.test', '*.agent.site.test'] },
      { kind: 'names differ', names: ['*.site.test', 'other.test'] },
      { kind: 'not trusted', names: ['stranger.site.test'] },
      { kind: 'names differ', names: [] },
    ]);
  });

  it('tells apart no such name, no address, a failing server and a silent one', async () => {
    const names = ['absent', 'empty', 'failing', 'silent'].map((name) => `${name}.site.test`);
    const seen = await probe(names, { dnsMs: 1_500 });
    expect(seen.map((one) => one.dns)).toEqual([
      { kind: 'nxdomain' },
      { kind: 'no addresses' },
      { kind: 'server failure', code: 'SERVFAIL' },
      { kind: 'no answer' },
    ]);
    expect(seen.every(({ tcp, tls }) => tcp === undefined && tls === undefined)).toBe(true);
  });

  it('tells a port that nobody listens on from one that says nothing and one that speaks no TLS', async () => {
    const free = await startTcpHost(() => undefined);
    free.close();
    const outcomes = [];
    for (const [{ port }, tlsMs] of [
      [free, 8_000],
      [mute, 500],
      [rude, 8_000],
    ] as const)
      outcomes.push(...(await probe(['api.site.test'], { port, tlsMs })));
    expect(outcomes.map(({ tcp, tls }) => ({ tcp, tls }))).toEqual([
      { tcp: 'refused', tls: undefined },
      { tcp: 'open', tls: { kind: 'timed out' } },
      { tcp: 'open', tls: { kind: 'failed' } },
    ]);
  });

  it('asks the system where no server is chosen', async () => {
    const watch = { signal: new AbortController().signal, onProgress: () => undefined };
    const terms = { ...usualTerms, ...patient, tlsMs: 300, port: mute.port };
    const [seen] = await probeHosts(['localhost'], { kind: 'system' }, terms, watch);
    expect(seen).toMatchObject({ host: 'localhost', source: { kind: 'probe' }, tcp: 'open' });
    expect(seen?.source).toEqual({ kind: 'probe' });
  });

  it('keeps the order and reports each host once', async () => {
    const names = Array.from({ length: 58 }, (_, index) => `${index}-${index}-0-app.agent.site.test`);
    for (const name of names) zone.set(name, here);
    const progress: number[] = [];
    const seen = await probe(names, { atOnce: 7 }, (done, of) => progress.push(done / of));
    expect(seen.map((one) => one.host)).toEqual(names);
    expect(progress).toEqual(names.map((_, index) => (index + 1) / names.length));
    expect(seen.every(({ tls }) => tls?.kind === 'names match')).toBe(true);
  });

  it('ends when its time is over, and calls nothing a timeout that had no time', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `${index}.late.test`);
    for (const name of names) zone.set(name, here);
    const before = performance.now();
    const seen = await probe(names, { port: mute.port, atOnce: 4, tlsMs: 1_000, overallMs: 2_500 });
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(seen[0]?.tls).toEqual({ kind: 'timed out' });
    expect(seen.at(-1)).toMatchObject({ host: '39.late.test', dns: { kind: 'not told' } });
    // Two rounds of four, and what the end found under way is not among them.
    expect(seen.filter(({ tls }) => tls?.kind === 'timed out').length).toBeLessThanOrEqual(8);
  });

  it('rejects only when it is aborted, and then at once', async () => {
    const controller = new AbortController();
    const pending = probeHosts(
      ['silent.site.test', 'api.site.test'],
      { kind: 'server', server: `127.0.0.1:${dns.port}` },
      { ...usualTerms, port: mute.port },
      { signal: controller.signal, onProgress: () => undefined },
    );
    const before = performance.now();
    setTimeout(() => {
      controller.abort(new Error('changed my mind'));
    }, 50);
    await expect(pending).rejects.toThrow('changed my mind');
    expect(performance.now() - before).toBeLessThan(2_500);
  });
});
