import { type Excerpt, type Piece, excerptOf, wholeText } from './excerpt';
import { endOfQuote, scanLine } from './scan-line';

const newline = 10;
const carriageReturn = 13;
const space = 32;
const hash = 35;
const byteOrderMark = 0xfeff;

const open = { kind: 'open' } as const;
/** What can begin a text over several lines that is not plain. */
const opener = /["'|>]/;
/** Plain text where none may stand, up to the end of its line. */
const garbage = /^ *[\w./](?!.*:(?:\s|$))/;

/**
 * Leaves out whole-line comments, so that the parser reads only what the Agent reads: nine of the 3,691 lines of the
 * stock file. The first comment of each run stays, because a comment also ends a plain scalar. Behind a line whose end
 * cannot be told, such as an open bracket, only a quote or a block scalar can make text of a line that begins with #:
 * everything stays from the first line on that could begin one.
 */
export function withoutComments(text: string): Excerpt {
  if (/\r(?!\n)/.test(text)) return wholeText(text);
  const kept: Piece[] = [];
  let keptFrom = 0;
  let hasComment = false;
  let scalarColumn: number | undefined;
  let isFollowed = true;
  let at = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  while (at < text.length) {
    const found = text.indexOf('\n', at);
    const next = found === -1 ? text.length : found + 1;
    let first = at;
    while (text.charCodeAt(first) === space) first += 1;
    const code = text.charCodeAt(first);
    const isBlank = first >= next || code === newline || code === carriageReturn;
    const isComment = code === hash && first < next;
    if (isBlank || isComment) {
      if (scalarColumn === undefined && hasComment) {
        if (at > keptFrom) kept.push({ start: keptFrom, end: at });
        keptFrom = next;
      }
      hasComment ||= isComment && scalarColumn === undefined;
    } else if (scalarColumn === undefined || first - at <= scalarColumn) {
      const line = isFollowed ? scanLine(text, at, first, endOfLine(text, next)) : open;
      scalarColumn = line.kind === 'block-scalar' ? line.column : undefined;
      hasComment = false;
      if (line.kind === 'open-quote') {
        const behind = endOfQuote(text, line.at);
        if (behind === undefined) break;
        const lineBreak = text.indexOf('\n', behind);
        at = lineBreak === -1 ? text.length : lineBreak + 1;
        const rest = text.slice(behind, endOfLine(text, at));
        if (/^ *(?: #.*)?$/.test(rest)) continue;
        if (!garbage.test(rest)) break;
        isFollowed = false;
        continue;
      }
      if (line.kind === 'open') {
        if (opener.test(text.slice(first, next))) break;
        isFollowed = false;
      }
    }
    at = next;
  }
  if (keptFrom === 0) return wholeText(text);
  if (keptFrom < text.length) kept.push({ start: keptFrom, end: text.length });
  return excerptOf(text, kept);
}

function endOfLine(text: string, next: number): number {
  if (text.charCodeAt(next - 1) !== newline) return next;
  return text.charCodeAt(next - 2) === carriageReturn ? next - 2 : next - 1;
}
