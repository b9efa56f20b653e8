/** The offset basis and the prime are 64 bits wide; halves of 32 keep the arithmetic exact and off `bigint`, which is slow. */
const offset = { high: 0xcbf29ce4, low: 0x84222325 };
const primeLow = 0x1b3;
const primeHigh = 2 ** 8;
const half = 2 ** 32;

/**
 * 16 hexadecimal digits of plain data, the same for the same content whatever the order of its keys.
 * FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): tells plans apart, protects nothing.
 */
export function fingerprint(value: unknown): string {
  let { high, low } = offset;
  for (const byte of new TextEncoder().encode(canonical(value))) {
    low = (low ^ byte) >>> 0;
    const product = low * primeLow;
    high = (high * primeLow + low * primeHigh + Math.floor(product / half)) % half;
    low = product % half;
  }
  return [high, low].map((part) => part.toString(16).padStart(8, '0')).join('');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}
