import { setMaxListeners } from 'node:events';
import { connect } from './connect';
import type { Observation, ResolvedTo, Source } from './observation';
import { type Resolution, resolveHere } from './resolve-here';
import { shakeHands } from './shake-hands';
import { turnstile } from './turnstile';

export interface ProbeTerms {
  readonly port: number;
  readonly dnsMs: number;
  readonly tcpMs: number;
  readonly tlsMs: number;
  /** When it is up, what has not been seen is reported as such. */
  readonly overallMs: number;
  /** Hosts under way at the same time. */
  readonly atOnce: number;
  /** PEM certificates to trust in place of Node's own; empty for those. */
  readonly authorities: readonly string[];
}

export const usualTerms: ProbeTerms = {
  port: 443,
  dnsMs: 3_000,
  tcpMs: 3_000,
  tlsMs: 3_000,
  overallMs: 12_000,
  atOnce: 32,
  authorities: [],
};

export interface ProbeWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
}

/** Node asks the system on two threads (libuv: half of its pool), so more would only wait while their time runs. */
const systemLookups = turnstile(2);

/**
 * DNS, TCP and TLS of every host, from this machine. Contacts the resolver and what the hosts resolve to, and nothing
 * else. One observation for each host, in their order; rejects only when the signal is aborted.
 */
export async function probeHosts(
  hosts: readonly string[],
  by: Resolution,
  terms: ProbeTerms,
  { signal, onProgress }: ProbeWatch,
): Promise<readonly Observation[]> {
  signal.throwIfAborted();
  const overall = new AbortController();
  // Each step of each host under way listens.
  setMaxListeners(0, overall.signal);
  const stop = () => {
    overall.abort();
  };
  const timer = setTimeout(stop, terms.overallMs);
  signal.addEventListener('abort', stop, { once: true });
  let done = 0;
  const inTurn = turnstile(terms.atOnce);
  const probes = hosts.map((host) =>
    inTurn(async () => {
      const seen = await probeHost(host, by, terms, overall.signal);
      done += 1;
      if (!signal.aborted) onProgress(done, hosts.length);
      return seen;
    }),
  );
  const all = await Promise.all(probes).finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  });
  signal.throwIfAborted();
  return all;
}

/** What the end of the whole probe cut short has not been seen, so it is left out rather than called a timeout. */
async function probeHost(
  host: string,
  by: Resolution,
  terms: ProbeTerms,
  overall: AbortSignal,
): Promise<Observation> {
  const source: Source = { kind: 'probe', ...(by.kind === 'server' ? { server: by.server } : {}) };
  const isOver = () => overall.aborted;
  const ask = async (): Promise<ResolvedTo> => {
    const dns = isOver() ? unseen : await resolveHere(host, by, terms.dnsMs, overall);
    return isOver() && dns.kind === 'no answer' ? unseen : dns;
  };
  const dns = by.kind === 'system' ? await systemLookups(ask) : await ask();
  if (isOver() || dns.kind !== 'addresses') return { host, source, dns };
  const connected = await connect(dns.addresses, terms.port, terms.tcpMs, overall);
  if (connected.kind === 'closed') {
    const isCut = isOver() && connected.outcome === 'timed out';
    return { host, source, dns, ...(isCut ? {} : { tcp: connected.outcome }) };
  }
  const tls = await shakeHands(host, connected.socket, terms.authorities, terms.tlsMs, overall);
  return { host, source, dns, tcp: 'open', ...(isOver() && tls.kind === 'timed out' ? {} : { tls }) };
}

const unseen: ResolvedTo = { kind: 'not told' };
