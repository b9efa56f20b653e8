import { Spelling, endsOfBreaks } from './spelling';

const fold = /[ \t]*\r?\n[ \t\r\n]*/y;
const escapedBreak = /\\\r?\n((?:[ \t]*\r?\n)*)[ \t]*/y;
const escaped = /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([^\r\n]))/y;

/** Source: https://yaml.org/spec/1.2.2/#57-escaped-characters, which holds all that JSON has. */
const characters: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

/** What a scalar in quotes says; undefined where it is none. */
export function spellingOfQuoted(written: string): Spelling | undefined {
  const quote = written.charAt(0);
  const end = written.length - 1;
  if (end < 1 || (quote !== '"' && quote !== "'") || written.charAt(end) !== quote) return undefined;
  const spelling = new Spelling();
  let at = 1;
  while (at < end) {
    const next =
      readGap(written, at, spelling) ?? (quote === '"' ? readDouble : readSingle)(written, at, spelling);
    if (next === undefined || next > end) return undefined;
    at = next;
  }
  return spelling;
}

function readGap(written: string, at: number, spelling: Spelling): number | undefined {
  const gap = matchAt(fold, written, at)?.[0];
  if (gap === undefined) return undefined;
  spelling.addBreaks(at, endsOfBreaks(gap, at), 'folded');
  return at + gap.length;
}

function readDouble(written: string, at: number, spelling: Spelling): number | undefined {
  const character = written.charAt(at);
  if (character === '"') return undefined;
  if (character !== '\\') {
    spelling.add(character, at, at + 1);
    return at + 1;
  }
  const lines = matchAt(escapedBreak, written, at);
  if (lines !== null) {
    const ends = endsOfBreaks(lines[0], at);
    spelling.addBreaks(ends[0] ?? at, ends.slice(1), 'kept');
    return at + lines[0].length;
  }
  const match = matchAt(escaped, written, at);
  if (match === null) return undefined;
  const code = match[1] ?? match[2] ?? match[3];
  const text = code === undefined ? characters[match[4] ?? ''] : characterOf(Number.parseInt(code, 16));
  if (text === undefined) return undefined;
  spelling.add(text, at, at + match[0].length);
  return at + match[0].length;
}

function readSingle(written: string, at: number, spelling: Spelling): number | undefined {
  const character = written.charAt(at);
  const end = character === "'" ? at + 2 : at + 1;
  if (character === "'" && written.charAt(at + 1) !== "'") return undefined;
  spelling.add(character, at, end);
  return end;
}

function characterOf(code: number): string | undefined {
  return code > 0x10ffff ? undefined : String.fromCodePoint(code);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
