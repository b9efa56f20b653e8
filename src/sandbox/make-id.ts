/** An id of AWS's form, the same for the same seed: `vpc-0` and 16 hexadecimal digits. */
export function makeId(prefix: string, seed: string): string {
  return `${prefix}-0${digits(`${prefix}/${seed}`)}`;
}

/** Route 53's form: `Z` and capital letters and digits. */
export function makeZoneId(seed: string): string {
  const text = digits(`zone/${seed}`);
  const half = (from: number) => Number.parseInt(text.slice(from, from + 8), 16).toString(36);
  return `Z0${half(0)}${half(8)}`.toUpperCase();
}

/** 16 hexadecimal digits: FNV-1a twice over, with a final mix, so that similar seeds look nothing alike. */
export function digits(seed: string): string {
  let high = 0x811c9dc5;
  let low = 0x2b5ad5c1;
  for (let index = 0; index < seed.length; index++) {
    const code = seed.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
  }
  return mixed(high) + mixed(low);
}

function mixed(start: number): string {
  let value = Math.imul(start ^ (start >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
