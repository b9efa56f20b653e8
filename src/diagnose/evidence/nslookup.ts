/**
 * Output of `nslookup`: BIND's (`Address: 10.0.0.2#53`), Windows' (`Addresses:` over several lines, `Aliases:`) and
 * BusyBox' (`Address 1:`). Each run opens with the server that was asked.
 */
import { isIpAddress } from '../../network/ip-address';
import type { Observation, ResolvedTo, Source } from '../../probe/observation';
import { hostNameIn } from './host-name';

/** Undefined for a text that is not of this form. */
export function readNslookup(text: string): readonly Observation[] | undefined {
  if (!/^Server:[ \t]+\S/m.test(text)) return undefined;
  const runs = text.split(/^(?=Server:[ \t])/m).filter((run) => run.startsWith('Server:'));
  return runs.flatMap((run) => readRun(run));
}

interface Entry {
  name: string;
  readonly addresses: string[];
  readonly aliases: string[];
}

function readRun(run: string): readonly Observation[] {
  const [head = '', ...rest] = run.split(/\r?\n/);
  const source = sourceOf(head, rest[0] ?? '');
  const lines = rest.slice(1);
  const failed = failuresIn(lines).map(([host, dns]): Observation => ({ host, source, dns }));
  return [...failed, ...answersIn(lines).map(([host, dns]): Observation => ({ host, source, dns }))];
}

function sourceOf(head: string, next: string): Source {
  const words = [/^Address(?: 1)?:\s*(\S{1,60})/.exec(next)?.[1], head.slice('Server:'.length).trim()];
  // A port follows `#`, or in BusyBox a colon.
  const addresses = words.flatMap((word) => [word, word?.split('#')[0], word?.replace(/:\d{1,5}$/, '')]);
  const server = addresses.find((word) => word !== undefined && isIpAddress(word));
  return { kind: 'pasted', form: 'nslookup', ...(server === undefined ? {} : { server }) };
}

function failuresIn(lines: readonly string[]): readonly (readonly [string, ResolvedTo])[] {
  return lines.flatMap((line) => {
    const [, name = '', reason = ''] = /can't find (\S{1,254}): (.{1,80})$/.exec(line.trimEnd()) ?? [];
    const host = hostNameIn(name);
    const dns = outcomes.find(([words]) => words.test(reason))?.[1];
    return host === undefined || dns === undefined ? [] : [[host, dns] as const];
  });
}

const outcomes: readonly (readonly [RegExp, ResolvedTo])[] = [
  [/^(NXDOMAIN|Non-existent domain)/, { kind: 'nxdomain' }],
  [/^No answer/, { kind: 'no addresses' }],
  [/^SERVFAIL|^Server failed/, { kind: 'server failure', code: 'SERVFAIL' }],
  [/^REFUSED|^Query refused/, { kind: 'server failure', code: 'REFUSED' }],
  [/^No response|^Unspecified error|^DNS request timed out/i, { kind: 'no answer' }],
];

function answersIn(lines: readonly string[]): readonly (readonly [string, ResolvedTo])[] {
  const askedBefore = new Map<string, string>();
  const entries: Entry[] = [];
  let list: 'addresses' | 'aliases' | undefined;
  for (const line of lines) {
    const [, owner, target] = /^(\S{1,254})\s+canonical name = (\S{1,254})$/.exec(line.trimEnd()) ?? [];
    if (owner !== undefined && target !== undefined) askedBefore.set(plain(target), plain(owner));
    const [, label = '', value = ''] =
      /^(Name|Address(?:es)?(?: \d+)?|Aliases):\s*(\S{1,254})?/.exec(line) ?? [];
    const more = label === '' ? /^\s+(\S{1,254})\s*$/.exec(line)?.[1] : undefined;
    if (label === 'Name') entries.push({ name: plain(value), addresses: [], aliases: [] });
    list = more !== undefined ? list : listOf(label);
    if (list !== undefined)
      entries.at(-1)?.[list].push(list === 'aliases' ? plain(more ?? value) : (more ?? value));
  }
  return answersOf(entries, askedBefore);
}

function listOf(label: string): 'addresses' | 'aliases' | undefined {
  if (label === 'Aliases') return 'aliases';
  return label.startsWith('Address') ? 'addresses' : undefined;
}

/** The name that was asked stands first in the chain, or first among Windows' aliases. */
function answersOf(
  entries: readonly Entry[],
  askedBefore: ReadonlyMap<string, string>,
): readonly (readonly [string, ResolvedTo])[] {
  return entries.flatMap(({ name, addresses, aliases }) => {
    const chain = aliases.length > 0 ? [...aliases, name] : chainTo(name, askedBefore);
    const host = hostNameIn(chain[0] ?? '');
    const isSound = addresses.length > 0 && addresses.every((address) => isIpAddress(address));
    if (host === undefined || !isSound) return [];
    return [[host, { kind: 'addresses', addresses, aliases: chain.slice(1) }] as const];
  });
}

function chainTo(name: string, askedBefore: ReadonlyMap<string, string>): readonly string[] {
  const chain = [name];
  for (let before = askedBefore.get(name); before !== undefined; before = askedBefore.get(before)) {
    if (chain.includes(before) || chain.length > longestChain) break;
    chain.unshift(before);
  }
  return chain;
}

/** Resolvers give up sooner. */
const longestChain = 16;

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
