import { Resolver, lookup } from 'node:dns/promises';
import type { ResolvedTo } from './observation';
import { orAfter } from './or-after';

/** `server` is in the form that `chooseServer` gives. */
export type Resolution = { readonly kind: 'system' } | { readonly kind: 'server'; readonly server: string };

/** RFC 1034, 3.6.2 sets no number; resolvers give up about here. */
const longestChain = 8;

/** What a name resolves to from this machine. Settles in time and never rejects. */
export async function resolveHere(
  host: string,
  by: Resolution,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<ResolvedTo> {
  if (by.kind === 'system') {
    return orAfter<ResolvedTo>(timeoutMs, signal, { kind: 'no answer' }, lookUp(host));
  }
  // Two tries, because a lost datagram is no verdict.
  const resolver = new Resolver({ timeout: Math.ceil(timeoutMs / 2), tries: 2 });
  resolver.setServers([by.server]);
  // The chain explains and decides nothing: a server that is slow with it must not cost the addresses.
  const chain = orAfter<readonly string[]>(timeoutMs / 2, signal, [], follow(resolver, host));
  const answer = Promise.all([query(resolver, host), chain]).then(([found, aliases]) =>
    found.kind === 'addresses' ? { ...found, aliases } : found,
  );
  return orAfter<ResolvedTo>(timeoutMs, signal, { kind: 'no answer' }, answer).finally(() => {
    resolver.cancel();
  });
}

async function lookUp(host: string): Promise<ResolvedTo> {
  try {
    const found = await lookup(host, { all: true, order: 'verbatim' });
    const addresses = found.map(({ address }) => address);
    return addresses.length === 0 ? { kind: 'no addresses' } : { kind: 'addresses', addresses, aliases: [] };
  } catch (error) {
    return codeOf(error) === 'ENOTFOUND' ? { kind: 'nxdomain' } : { kind: 'no answer' };
  }
}

async function query(resolver: Resolver, host: string): Promise<ResolvedTo> {
  const both = await Promise.all([
    attempt(() => resolver.resolve4(host)),
    attempt(() => resolver.resolve6(host)),
  ]);
  const addresses = both.flatMap((one) => one.values);
  if (addresses.length > 0) return { kind: 'addresses', addresses, aliases: [] };
  const codes = both.map(({ code }) => code);
  if (codes.includes('ENOTFOUND')) return { kind: 'nxdomain' };
  const failure = codes.map((code) => failures[code ?? '']).find((found) => found !== undefined);
  if (failure !== undefined) return { kind: 'server failure', code: failure };
  return codes.every((code) => code === 'ENODATA') ? { kind: 'no addresses' } : { kind: 'no answer' };
}

/** Node's words for the response codes of RFC 1035, 4.1.1. */
const failures: Readonly<Record<string, string>> = {
  ESERVFAIL: 'SERVFAIL',
  EREFUSED: 'REFUSED',
  EFORMERR: 'FORMERR',
  ENOTIMP: 'NOTIMP',
};

async function follow(resolver: Resolver, host: string): Promise<readonly string[]> {
  const aliases: string[] = [];
  for (let name = host; aliases.length < longestChain;) {
    const { values } = await attempt(() => resolver.resolveCname(name));
    const [next] = values;
    if (next === undefined || aliases.includes(next)) break;
    aliases.push(next);
    name = next;
  }
  return aliases;
}

async function attempt(
  ask: () => Promise<readonly string[]>,
): Promise<{ readonly values: readonly string[]; readonly code?: string }> {
  try {
    return { values: await ask() };
  } catch (error) {
    return { values: [], code: codeOf(error) };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
