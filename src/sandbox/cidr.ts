/** An IPv4 block with its host bits cleared, as AWS stores it; undefined for what is not a block. */
export function canonicalCidr(text: string): string | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  if (match === null) return isIpv6Cidr(text) ? text.toLowerCase() : undefined;
  const [a = 0, b = 0, c = 0, d = 0, length = 0] = match.slice(1).map(Number);
  if (length > 32 || [a, b, c, d].some((part) => part > 255)) return undefined;
  const address = (((a << 24) | (b << 16) | (c << 8) | d) & mask(length)) >>> 0;
  return `${dotted(address)}/${length}`;
}

/** How many addresses an IPv4 block has. */
export function sizeOfCidr(cidr: string): number {
  return 2 ** (32 - Number(cidr.slice(cidr.indexOf('/') + 1)));
}

/** The address at a place of an IPv4 block; the block itself is at 0. */
export function addressInCidr(cidr: string, place: number): string {
  const [network = ''] = cidr.split('/');
  const [a = 0, b = 0, c = 0, d = 0] = network.split('.').map(Number);
  const address = (((a << 24) | (b << 16) | (c << 8) | d) >>> 0) + place;
  return dotted(address);
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');
}

function mask(length: number): number {
  return length === 0 ? 0 : -1 << (32 - length);
}

function isIpv6Cidr(text: string): boolean {
  return /^[0-9a-f:]+:[0-9a-f:]*\/(\d|[1-9]\d|1[01]\d|12[0-8])$/i.test(text);
}
