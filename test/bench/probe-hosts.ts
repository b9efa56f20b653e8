import { probeHosts, usualTerms } from '../../src/probe/probe-hosts';
import { makeAuthority } from '../probe/certificate';
import { type Held, startDnsServer } from '../probe/dns-server';
import { startTcpHost, startTlsHost } from '../probe/tls-hosts';

const hosts = Array.from({ length: 58 }, (_, index) => `host-${index}.site.test`);

/** What is asked is here; where the DNS server or the hosts are `mute`, nobody answers. */
export interface World {
  readonly dns: 'answers' | 'mute';
  readonly tls: 'answers' | 'mute';
}

/** Milliseconds that a probe of 58 hosts takes in each of the worlds. */
export async function timeProbes(worlds: readonly World[]): Promise<readonly number[]> {
  const authority = makeAuthority('the authority');
  const identity = authority.issue(['*.site.test']);
  const zone = (held: Held) => new Map(hosts.map((host) => [host, held]));
  const dns = {
    answers: await startDnsServer(zone({ kind: 'addresses', addresses: ['127.0.0.1'] })),
    mute: await startDnsServer(zone({ kind: 'silence' })),
  };
  const tls = { answers: await startTlsHost(() => identity), mute: await startTcpHost(() => undefined) };
  const times: number[] = [];
  for (const world of worlds) {
    const before = performance.now();
    const seen = await probeHosts(
      hosts,
      { kind: 'server', server: `127.0.0.1:${dns[world.dns].port}` },
      { ...usualTerms, port: tls[world.tls].port, authorities: [authority.cert] },
      { signal: new AbortController().signal, onProgress: () => undefined },
    );
    times.push(performance.now() - before);
    const isRight = world.dns === 'answers' && world.tls === 'answers';
    if (seen.some((one) => (one.tls?.kind === 'names match') !== isRight)) throw new Error('Seen wrongly.');
  }
  for (const one of [dns.answers, dns.mute, tls.answers, tls.mute]) one.close();
  return times;
}
