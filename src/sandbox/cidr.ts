import { formatAddress, formatCidr, isCovered, parseCidr } from '../network/cidr';

/** A block with its host bits cleared, as AWS stores it; undefined for what is not a block. */
export function canonicalCidr(text: string): string | undefined {
  const block = text === text.trim() ? parseCidr(text) : undefined;
  if (block !== undefined) return formatCidr(block);
  return isIpv6Cidr(text) ? text.toLowerCase() : undefined;
}

/** How many addresses an IPv4 block has. */
export function sizeOfCidr(cidr: string): number {
  return 2 ** (32 - (parseCidr(cidr)?.bits ?? 32));
}

/** The address at a place of an IPv4 block; the block itself is at 0. */
export function addressInCidr(cidr: string, place: number): string {
  return formatAddress((parseCidr(cidr)?.base ?? 0) + place);
}

/** Whether an address of one of the first blocks is also one of the others'. */
export function cidrsOverlap(some: readonly string[], others: readonly string[]): boolean {
  return some.some((cidr) => others.some((other) => isWithinCidr(cidr, other) || isWithinCidr(other, cidr)));
}

/** Whether an IPv4 block is the other one or a part of it. */
export function isWithinCidr(inner: string, outer: string): boolean {
  const [part, whole] = [parseCidr(inner), parseCidr(outer)];
  return part !== undefined && whole !== undefined && isCovered(part, [whole]);
}

function isIpv6Cidr(text: string): boolean {
  return /^[0-9a-f:]+:[0-9a-f:]*\/(\d|[1-9]\d|1[01]\d|12[0-8])$/i.test(text);
}
