import { type Excerpt, type Piece, excerptOf, wholeText } from './excerpt';
import { scanLine } from './scan-line';

const newline = 10;
const carriageReturn = 13;
const space = 32;
const hash = 35;
const byteOrderMark = 0xfeff;

/**
 * Leaves out whole-line comments, so that the parser reads only what the Agent reads: nine of the 3,691 lines of the
 * stock file. The first comment of each run stays, because a comment also ends a plain scalar; so does everything
 * from the first line on whose end cannot be told from the line alone, such as an open quote or bracket.
 */
export function withoutComments(text: string): Excerpt {
  if (/\r(?!\n)/.test(text)) return wholeText(text);
  const kept: Piece[] = [];
  let keptFrom = 0;
  let hasComment = false;
  let scalarColumn: number | undefined;
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
      const line = scanLine(text, at, first, endOfLine(text, next));
      if (line.kind === 'open') break;
      scalarColumn = line.kind === 'block-scalar' ? line.column : undefined;
      hasComment = false;
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
