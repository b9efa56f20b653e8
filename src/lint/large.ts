/** What the parser reads in about 50 ms on a laptop. */
const mostCharacters = 60_000;

/**
 * Whether reading a text would keep an editor waiting. Comments cost nothing, so they are not counted; the answer
 * comes as soon as it is clear.
 */
export function isLarge(text: string): boolean {
  if (text.length <= mostCharacters) return false;
  let count = 0;
  for (let at = 0; at < text.length && count <= mostCharacters;) {
    const found = text.indexOf('\n', at);
    const next = found === -1 ? text.length : found + 1;
    let first = at;
    while (text[first] === ' ') first += 1;
    if (text[first] !== '#') count += next - at;
    at = next;
  }
  return count > mostCharacters;
}
