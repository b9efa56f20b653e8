/**
 * Output of BIND's `dig`, also of several questions in a row. Its sections, and the comments that start with `;`, are
 * described at https://bind9.readthedocs.io/en/stable/manpages.html#dig-dns-lookup-utility.
 */
import type { Observation, ResolvedTo } from '../../probe/observation';
import { isIpAddress } from '../../network/ip-address';
import { hostNameIn } from './host-name';

interface Answer {
  readonly owner: string;
  readonly type: string;
  readonly value: string;
}

/** Undefined for a text that is not of this form. */
export function readDig(text: string): readonly Observation[] | undefined {
  const isWhole = /^; <<>> DiG /m.test(text) || /^;; ->>HEADER<<-/m.test(text);
  if (!isWhole) return readAnswersAlone(text);
  return text.split(/^(?=; <<>> DiG )/m).flatMap((part) => readPart(part) ?? []);
}

/** `dig +noall +answer`: records and nothing else. */
function readAnswersAlone(text: string): readonly Observation[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith(';'));
  const answers = lines.flatMap(answerIn);
  if (answers.length === 0 || answers.length < lines.length) return undefined;
  const records = recordsOf(answers);
  const targets = new Set(records.aliases.values());
  const asked = new Set(answers.flatMap(({ owner }) => hostNameIn(owner) ?? []));
  return [...asked]
    .filter((host) => !targets.has(host))
    .flatMap((host) => {
      const dns = addressesOf(host, records);
      return dns?.kind === 'addresses'
        ? [{ host, source: { kind: 'pasted', form: 'dig' }, dns } as const]
        : [];
    });
}

function readPart(part: string): Observation | undefined {
  const lines = part.split(/\r?\n/);
  const [, type = 'A', name] = questionOf(lines) ?? unansweredOf(part) ?? [];
  const host = hostNameIn(name ?? '');
  const dns = host === undefined ? undefined : resolvedTo(host, type, part, lines);
  if (host === undefined || dns === undefined) return undefined;
  const server = /^;; SERVER: ([0-9A-Fa-f.:]{3,45})#/m.exec(part)?.[1];
  const isServer = server !== undefined && isIpAddress(server);
  return { host, source: { kind: 'pasted', form: 'dig', ...(isServer ? { server } : {}) }, dns };
}

/** `;api.datadoghq.com.  IN  A` below `;; QUESTION SECTION:`, as words: everything, type, name. */
function questionOf(lines: readonly string[]): readonly string[] | undefined {
  const at = lines.findIndex((line) => line.startsWith(';; QUESTION SECTION'));
  const [, name, type] = /^;([^\s;]{1,254})\s+IN\s+([A-Z]{1,8})\s*$/.exec(lines[at + 1] ?? '') ?? [];
  return at < 0 || name === undefined || type === undefined ? undefined : ['', type, name];
}

/** Where no server answered, only the first line says what was asked. */
function unansweredOf(part: string): readonly string[] | undefined {
  if (!/^;; (connection timed out|no servers could be reached)/m.test(part)) return undefined;
  const words = (/^; <<>> DiG \S+ <<>> (.{0,600})$/m.exec(part)?.[1] ?? '').split(/\s+/);
  const name = words.find((word) => hostNameIn(word) !== undefined);
  return name === undefined ? undefined : ['', 'A', name];
}

function resolvedTo(
  host: string,
  type: string,
  part: string,
  lines: readonly string[],
): ResolvedTo | undefined {
  const status = /status: ([A-Z]{1,12}),/.exec(part)?.[1];
  if (status === undefined) return { kind: 'no answer' };
  if (status === 'NXDOMAIN') return { kind: 'nxdomain' };
  if (status !== 'NOERROR') return { kind: 'server failure', code: status };
  if (type !== 'A' && type !== 'AAAA' && type !== 'ANY') return undefined;
  const announced = Number(/, ANSWER: (\d{1,4}),/.exec(part)?.[1] ?? Number.NaN);
  const answers = answersOf(lines);
  // A text that was cut off must not pass for an answer.
  if (answers.length !== announced) return undefined;
  const dns = addressesOf(host, recordsOf(answers));
  return dns?.kind === 'no addresses' && type === 'AAAA' ? undefined : dns;
}

interface Records {
  /** Of each owner. */
  readonly addresses: ReadonlyMap<string, readonly string[]>;
  readonly aliases: ReadonlyMap<string, string>;
}

function recordsOf(answers: readonly Answer[]): Records {
  const addresses = new Map<string, string[]>();
  const aliases = new Map<string, string>();
  for (const { owner, type, value } of answers) {
    const target = type === 'CNAME' ? hostNameIn(value) : undefined;
    if (target !== undefined) aliases.set(owner, target);
    if (type !== 'A' && type !== 'AAAA') continue;
    const list = addresses.get(owner) ?? [];
    list.push(value);
    addresses.set(owner, list);
  }
  return { addresses, aliases };
}

function addressesOf(host: string, { addresses, aliases }: Records): ResolvedTo | undefined {
  const names = namesFrom(host, aliases);
  const found = names.flatMap((name) => addresses.get(name) ?? []);
  if (found.length === 0) return { kind: 'no addresses' };
  const isSound = found.every((address) => isIpAddress(address));
  return isSound ? { kind: 'addresses', addresses: found, aliases: names.slice(1) } : undefined;
}

function answersOf(lines: readonly string[]): readonly Answer[] {
  const from = lines.findIndex((line) => line.startsWith(';; ANSWER SECTION'));
  if (from < 0) return [];
  const after = lines.slice(from + 1);
  const end = after.findIndex((line) => line.trim() === '' || line.startsWith(';'));
  return (end < 0 ? after : after.slice(0, end)).flatMap(answerIn);
}

function answerIn(line: string): readonly Answer[] {
  const [, owner, type, value] =
    /^(\S{1,254})\s+\d{1,10}\s+IN\s+([A-Z0-9]{1,10})\s+(\S{1,254})/.exec(line) ?? [];
  if (owner === undefined || type === undefined || value === undefined) return [];
  return [{ owner: owner.toLowerCase().replace(/\.$/, ''), type, value }];
}

/** The host, and the names that CNAME records lead it through. */
function namesFrom(host: string, aliases: ReadonlyMap<string, string>): readonly string[] {
  const names = [host];
  for (let name = aliases.get(host); name !== undefined; name = aliases.get(name)) {
    if (names.includes(name) || names.length > longestChain) break;
    names.push(name);
  }
  return names;
}

/** Resolvers give up sooner. */
const longestChain = 16;
