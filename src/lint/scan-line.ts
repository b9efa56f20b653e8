/**
 * How one line of block YAML ends:
 * - `closed`: whatever follows is not part of a quote, a bracket or a block scalar begun here
 * - `block-scalar`: lines deeper than `column` are its content
 * - `open-quote`: the value is a text in quotes from `at` on, which does not simply end on the line
 * - `open`: something goes on that only a parser can follow
 */
export type LineEnd =
  | { readonly kind: 'closed' }
  | { readonly kind: 'block-scalar'; readonly column: number }
  | { readonly kind: 'open-quote'; readonly at: number }
  | { readonly kind: 'open' };

const closed: LineEnd = { kind: 'closed' };
const open: LineEnd = { kind: 'open' };

/** @param first offset of the first character that is no space; the line must have one. */
export function scanLine(text: string, lineStart: number, first: number, end: number): LineEnd {
  if (first === lineStart && /^(?:---|\.\.\.|%)/.test(text.slice(first, first + 3))) {
    return /^(?:---|\.\.\.) *(?: #.*)?$/.test(text.slice(first, end)) ? closed : open;
  }
  let at = first;
  let column = 0;
  while (isDash(text, at, end)) {
    column = at - lineStart;
    at = skipSpaces(text, at + 1, end);
  }
  if (at >= end) return closed;
  const isInSequence = at > first;
  const key = endOfKey(text, at, end);
  if (key === undefined) return open;
  if (key === at) return endOfValue(text, at, end, isInSequence ? column : undefined);
  return endOfValue(text, skipSpaces(text, key, end), end, at - lineStart);
}

function endOfValue(text: string, from: number, end: number, column: number | undefined): LineEnd {
  let at = from;
  while (at < end && (text[at] === '&' || text[at] === '!')) {
    while (at < end && text[at] !== ' ') at += 1;
    at = skipSpaces(text, at, end);
  }
  if (at >= end || text[at] === '#') return closed;
  const start = text.charAt(at);
  if (start === '|' || start === '>') {
    const isHeader = /^[|>][-+\d]{0,2} *(?: #.*)?$/.test(text.slice(at, end));
    return isHeader && column !== undefined ? { kind: 'block-scalar', column } : open;
  }
  if (start === '"' || start === "'" || start === '[' || start === '{') {
    const behind = endOfGroup(text, at, end);
    if (behind === undefined) return start === '"' || start === "'" ? { kind: 'open-quote', at } : open;
    return /^ *(?: #.*)?$/.test(text.slice(behind, end)) ? closed : open;
  }
  if (!startsPlain(start)) return open;
  const inner = /:(?: |\t|$)/.exec(withoutTrailingComment(text.slice(at, end)));
  if (inner === null) return closed;
  // `a: b: c` is an error, but one that ends with its line.
  const rest = endOfValue(text, skipSpaces(text, at + inner.index + 1, end), end, undefined);
  return rest.kind === 'closed' ? closed : open;
}

/**
 * Just behind the quote that closes the one at `at`, on whichever line; undefined where there is none, and where a
 * parser could end the text in front of it: at a document marker, or at an escaped quote in front of a lesser indent.
 */
export function endOfQuote(text: string, at: number): number | undefined {
  const quote = text.charAt(at);
  let end = text.indexOf(quote, at + 1);
  while (end !== -1 && isSpelled(text, end, quote)) {
    end = text.indexOf(quote, quote === '"' ? end + 1 : end + 2);
  }
  if (end === -1) return undefined;
  const found = text.slice(at, end);
  return /\n(?:---|\.\.\.)|(?:\\"|'')\r?\n/.test(found) ? undefined : end + 1;
}

/** A quote that belongs to the text: behind an odd number of backslashes, or one of two. */
function isSpelled(text: string, at: number, quote: string): boolean {
  if (quote === "'") return text.charAt(at + 1) === "'";
  let backslashes = 0;
  while (text.charAt(at - 1 - backslashes) === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

/** Just behind the colon of a key; `from` where the line has none; undefined where it cannot be told. */
function endOfKey(text: string, from: number, end: number): number | undefined {
  const start = text.charAt(from);
  if (start === '"' || start === "'") {
    const behind = endOfGroup(text, from, end);
    if (behind === undefined) return undefined;
    return text[behind] === ':' ? behind + 1 : from;
  }
  if (!startsPlain(start)) return from;
  const rest = withoutTrailingComment(text.slice(from, end));
  const colon = /:(?= |\t|$)/.exec(rest);
  return colon === null ? from : from + colon.index + 1;
}

/** Just behind the quote or bracket that closes on the same line; quotes with escapes are left to the parser. */
function endOfGroup(text: string, from: number, end: number): number | undefined {
  const group = /^(?:"[^"\\]*"|'[^']*'(?!')|\[[^"'#[\]{}]*\]|\{[^"'#[\]{}]*\})/.exec(text.slice(from, end));
  return group === null ? undefined : from + group[0].length;
}

function withoutTrailingComment(text: string): string {
  const comment = text.search(/[ \t]#/);
  return comment === -1 ? text : text.slice(0, comment);
}

function startsPlain(character: string): boolean {
  return !'\t"\'[]{},|>&!%@`?:-'.includes(character) || character === '';
}

function isDash(text: string, at: number, end: number): boolean {
  return at < end && text[at] === '-' && (at + 1 === end || text[at + 1] === ' ');
}

function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] === ' ') at += 1;
  return at;
}
