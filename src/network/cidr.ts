/** An IPv4 block: the network's address as an unsigned number, and how many bits are fixed. */
export interface Cidr {
  readonly base: number;
  readonly bits: number;
}

/** Undefined for anything but an IPv4 block in the form `10.0.0.0/16`. Host bits are dropped, as EC2 does. */
export function parseCidr(text: string): Cidr | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text.trim());
  if (match === null) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, bits = 0] = match.slice(1).map(Number);
  if ([a, b, c, d].some((octet) => octet > 255) || bits > 32) return undefined;
  const address = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
  const size = 2 ** (32 - bits);
  return { base: Math.floor(address / size) * size, bits };
}

export function formatCidr({ base, bits }: Cidr): string {
  return `${formatAddress(base)}/${bits}`;
}

/** @param address an unsigned number */
export function formatAddress(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

/** Whether every address of the block lies in one of the others, also where it takes several of them. */
export function isCovered(block: Cidr, by: readonly Cidr[]): boolean {
  if (by.some((other) => contains(other, block))) return true;
  const inside = by.filter((other) => contains(block, other));
  if (inside.length === 0) return false;
  const bits = block.bits + 1;
  const upper = block.base + 2 ** (32 - bits);
  return isCovered({ base: block.base, bits }, inside) && isCovered({ base: upper, bits }, inside);
}

/** Whether the blocks share an address. */
export function overlap(a: Cidr, b: Cidr): boolean {
  return contains(a, b) || contains(b, a);
}

export function contains(outer: Cidr, inner: Cidr): boolean {
  const size = 2 ** (32 - outer.bits);
  return outer.bits <= inner.bits && Math.floor(inner.base / size) * size === outer.base;
}
