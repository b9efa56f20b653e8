const word = 2 ** 32;

/**
 * 16 hexadecimal digits of plain data, the same for the same content whatever the order of its keys.
 * FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): tells plans apart, protects nothing.
 */
export function fingerprint(value: unknown): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(canonical(value))) {
    low = (low ^ byte) >>> 0;
    // Times 2^40 + 0x1b3, in two halves of 32 bits.
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / word) + low * 256) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
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
