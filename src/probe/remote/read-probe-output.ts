import type { PrivateLinkSite } from '../../catalogue/sites';
import { isIpAddress } from '../../network/ip-address';
import { hostsToProbe } from '../hosts-to-probe';
import type { Observation, ResolvedTo, TcpOutcome, TlsOutcome } from '../observation';

export interface ProbeOutput {
  readonly observations: readonly Observation[];
  /** Hosts of the site of which the output says nothing that can be believed. */
  readonly missing: readonly string[];
  /** Lines that are none of the script's, or contradict one before. None of them counts. */
  readonly refusedLines: number;
}

/**
 * Reads what the script printed on one instance. An instance may say anything, so a line counts only if each word of
 * it is one that the script writes, and only for a host of the site.
 */
export function readProbeOutput(output: string, site: PrivateLinkSite, instanceId: string): ProbeOutput {
  const hosts = hostsToProbe(site);
  const seen = new Map<string, Observation | 'contradicted'>();
  let refusedLines = 0;
  for (const line of completeLines(output)) {
    if (line === `privatelink-probe begin site=${site.name}` || isEnd(line)) continue;
    const observation = readLine(line, instanceId);
    if (observation === undefined || !hosts.includes(observation.host)) refusedLines += 1;
    else if (seen.has(observation.host)) {
      refusedLines += 1;
      seen.set(observation.host, 'contradicted');
    } else seen.set(observation.host, observation);
  }
  const observations = hosts.flatMap((host) => {
    const found = seen.get(host);
    return found === undefined || found === 'contradicted' ? [] : [found];
  });
  const known = new Set(observations.map(({ host }) => host));
  return { observations, missing: hosts.filter((host) => !known.has(host)), refusedLines };
}

/** Systems Manager cuts what is long, so a line without its end may lack half an address. */
function completeLines(output: string): readonly string[] {
  return output
    .split(/\r?\n/)
    .slice(0, -1)
    .filter((line) => line !== '');
}

function isEnd(line: string): boolean {
  return /^privatelink-probe end hosts=\d{1,4}$/.test(line);
}

const form =
  /^privatelink-probe host=([a-z0-9.-]{1,253}) dns=([a-z-]{1,12}) addresses=([0-9A-Fa-f.:,]{0,2000}) tcp=([a-z-]{1,12}) tls=([a-z-]{1,12}) names=([A-Za-z0-9*._,-]{0,800})$/;

function readLine(line: string, instanceId: string): Observation | undefined {
  const [, host = '', dnsWord = '', addressWords = '', tcpWord = '', tlsWord = '', nameWords = ''] =
    form.exec(line) ?? [];
  const dns = dnsOf(dnsWord, listed(addressWords));
  const tcp = tcpWords.get(tcpWord);
  const tls = tlsOf(tlsWord, listed(nameWords));
  if (dns === undefined || tcp === undefined || tls === undefined) return undefined;
  // What answers has an address, and who shakes hands has been connected to.
  if ((tcp !== 'untried' && dns.kind !== 'addresses') || (tls !== 'untried' && tcp !== 'open'))
    return undefined;
  return {
    host,
    source: { kind: 'remote', instanceId },
    dns,
    ...(tcp === 'untried' ? {} : { tcp }),
    ...(tls === 'untried' ? {} : { tls }),
  };
}

function dnsOf(word: string, addresses: readonly string[]): ResolvedTo | undefined {
  if (word === 'addresses') {
    const isSound = addresses.length > 0 && addresses.every((address) => isIpAddress(address));
    return isSound ? { kind: 'addresses', addresses, aliases: [] } : undefined;
  }
  return addresses.length === 0 ? withoutAddresses.get(word) : undefined;
}

const withoutAddresses: ReadonlyMap<string, ResolvedTo> = new Map([
  ['nxdomain', { kind: 'nxdomain' }],
  ['no-answer', { kind: 'no answer' }],
  ['untried', { kind: 'not told' }],
]);

/** `failed`: the tools gave no reason that is known. */
const tcpWords: ReadonlyMap<string, TcpOutcome | 'untried'> = new Map([
  ['open', 'open'],
  ['refused', 'refused'],
  ['timed-out', 'timed out'],
  ['unreachable', 'unreachable'],
  ['failed', 'untried'],
  ['untried', 'untried'],
]);

function tlsOf(word: string, names: readonly string[]): TlsOutcome | 'untried' | undefined {
  switch (word) {
    case 'names-match':
      return { kind: 'names match', names };
    case 'names-differ':
      return { kind: 'names differ', names };
    case 'not-trusted':
      return { kind: 'not trusted', names };
    case 'timed-out':
      return { kind: 'timed out' };
    case 'failed':
      return { kind: 'failed' };
    case 'untried':
      return 'untried';
    default:
      return undefined;
  }
}

function listed(words: string): readonly string[] {
  return words === '' ? [] : words.toLowerCase().split(',');
}
