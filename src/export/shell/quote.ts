import { wellFormed } from '../json-text';

/** One word of bash, on one line, that is the text and nothing else. No word can hold a zero character. */
export function quote(text: string): string {
  const clean = wellFormed(text).replaceAll('\0', '\ufffd');
  if (!/[\p{Cc}\p{Zl}\p{Zp}]/u.test(clean)) return `'${clean.replaceAll("'", `'\\''`)}'`;
  const escaped = clean
    .replace(/[\\']/g, (character) => `\\${character}`)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, bytesOf);
  return `$'${escaped}'`;
}

/** As bytes of UTF-8, which mean the same in every locale. */
function bytesOf(character: string): string {
  return [...new TextEncoder().encode(character)]
    .map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`)
    .join('');
}
