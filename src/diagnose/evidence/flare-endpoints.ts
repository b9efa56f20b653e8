/**
 * The flare's list of endpoints: `connectivity/endpoint_dns.txt`, which says what each configured endpoint resolves to
 * (https://github.com/DataDog/datadog-agent/pull/48421), and the section `Endpoints` of `status.log`, which names them
 * alone. How the former is laid out is documented nowhere, so it is read as what it must hold in any layout: a host,
 * and its addresses beside it or on the lines below.
 */
import { siteForHost } from '../../catalogue/host';
import { isIpAddress } from '../../network/ip-address';
import type { Observation, ResolvedTo } from '../../probe/observation';
import { hostNameIn } from './host-name';

/** Undefined for a text that is not of this form. */
export function readFlareEndpoints(text: string): readonly Observation[] | undefined {
  // JSON and code hold hosts and addresses that belong to anything.
  if (text.includes('{')) return undefined;
  const rows: Row[] = [];
  for (const line of text.split(/\r?\n/)) {
    const words = line.slice(0, 2_000).split(/[\s,;|[\]()"'`]+|->|=>/);
    const [host, ...others] = new Set(words.flatMap((word) => hostIn(word) ?? []));
    // A line that names several hosts belongs to prose.
    if (others.length > 0) return undefined;
    if (host !== undefined) rows.push({ host, addresses: [] });
    const row = rows.at(-1);
    row?.addresses.push(...words.map(withoutColon).filter((word) => isIpAddress(word)));
    if (row !== undefined && /no such host/.test(line)) row.failure = { kind: 'nxdomain' };
  }
  const isTold = rows.some(({ addresses, failure }) => addresses.length > 0 || failure !== undefined);
  const isOfDatadog = rows.some(({ host }) => siteForHost(host) !== undefined);
  const isList = isOfDatadog && (isTold || /- API Keys? ending with:/.test(text));
  return isList ? rows.map(observationOf) : undefined;
}

interface Row {
  readonly host: string;
  readonly addresses: string[];
  failure?: ResolvedTo;
}

function observationOf({ host, addresses, failure }: Row): Observation {
  const dns: ResolvedTo =
    addresses.length > 0
      ? { kind: 'addresses', addresses: [...new Set(addresses)], aliases: [] }
      : (failure ?? { kind: 'not told' });
  return { host, source: { kind: 'pasted', form: 'flare endpoints' }, dns };
}

/** A host, also as a URL or with a colon behind it. */
function hostIn(word: string): string | undefined {
  const [, name = ''] = /^(?:https?:\/\/)?([^/:]{1,254})(?::\d{1,5})?:?(?:\/.*)?$/.exec(word) ?? [];
  return isIpAddress(name) ? undefined : hostNameIn(name);
}

function withoutColon(word: string): string {
  return isIpAddress(word) ? word : word.replace(/:$/, '');
}
