import { parseCidr } from './cidr';

/**
 * Where an address can lead:
 * - `private`: RFC 1918, 100.64.0.0/10, fc00::/7, or a block of the VPC that was given
 * - `local`: never leaves the machine or the link, or stands for no machine at all
 */
export type AddressReach = 'private' | 'public' | 'local';

interface Block {
  readonly base: bigint;
  readonly bits: number;
  readonly width: 32 | 128;
}

/** Undefined for what is no IP address. `cidrs` are those of the VPC, IPv4 and IPv6. */
export function reachOfAddress(text: string, cidrs: readonly string[]): AddressReach | undefined {
  const address = parseAddress(text);
  if (address === undefined) return undefined;
  if (isIn(address, locals)) return 'local';
  const own = cidrs.flatMap((cidr) => parseBlock(cidr) ?? []);
  return isIn(address, [...privates, ...own]) ? 'private' : 'public';
}

export function isIpAddress(text: string): boolean {
  return parseAddress(text) !== undefined;
}

/** Whether an address is one of others, in whatever way they are written. */
export function isAmong(text: string, others: readonly string[]): boolean {
  const address = parseAddress(text);
  return (
    address !== undefined &&
    others.some((other) => {
      const one = parseAddress(other);
      return one?.width === address.width && one.base === address.base;
    })
  );
}

function isIn(address: Block, blocks: readonly Block[]): boolean {
  return blocks.some(
    ({ base, bits, width }) =>
      width === address.width && address.base >> BigInt(width - bits) === base >> BigInt(width - bits),
  );
}

function parseBlock(text: string): Block | undefined {
  const [start = '', bits = '', ...rest] = text.trim().split('/');
  const address = parseAddress(start);
  if (address === undefined || rest.length > 0 || !/^\d{1,3}$/.test(bits)) return undefined;
  return Number(bits) > address.width ? undefined : { ...address, bits: Number(bits) };
}

function parseAddress(text: string): Block | undefined {
  const cidr = parseCidr(`${text}/32`);
  if (cidr !== undefined) return { base: BigInt(cidr.base), bits: 32, width: 32 };
  if (text.length > 45 || !text.includes(':')) return undefined;
  const words = wordsOf(text);
  if (words === undefined) return undefined;
  const base = words.reduce((sum, word) => (sum << 16n) | BigInt(word), 0n);
  // `::ffff:10.0.0.1` is an IPv4 address in IPv6 clothes.
  if (base >> 32n === 0xffffn) return { base: base & 0xffffffffn, bits: 32, width: 32 };
  return { base, bits: 128, width: 128 };
}

/** The eight words of an IPv6 address (RFC 4291, 2.2). */
function wordsOf(text: string): readonly number[] | undefined {
  const halves = withoutDots(text).split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const gap = 8 - head.length - tail.length;
  if (halves.length === 1 ? gap !== 0 : gap < 1) return undefined;
  const words = [...head, ...Array.from({ length: gap }, () => '0'), ...tail];
  return words.every((word) => /^[0-9a-f]{1,4}$/i.test(word))
    ? words.map((word) => Number.parseInt(word, 16))
    : undefined;
}

/** An address may end in the dotted form of its last 32 bits. */
function withoutDots(text: string): string {
  const dotted = /(?<=:)[\d.]+$/.exec(text)?.[0];
  const cidr = dotted?.includes('.') === true ? parseCidr(`${dotted}/32`) : undefined;
  if (dotted === undefined || cidr === undefined) return text;
  const words = [Math.floor(cidr.base / 65_536), cidr.base % 65_536].map((word) => word.toString(16));
  return `${text.slice(0, -dotted.length)}${words.join(':')}`;
}

function blocks(...texts: readonly string[]): readonly Block[] {
  return texts.flatMap((text) => parseBlock(text) ?? []);
}

const privates = blocks('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7');
const locals = blocks('0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '::/127', 'fe80::/10');
