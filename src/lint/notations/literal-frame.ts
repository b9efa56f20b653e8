import type { Span } from '../../finding';
import type { Frame } from '../document';
import { lineEnd, nextLine } from '../edit/line';
import { type Piece, excerptOf, nested } from '../excerpt';

/** The text of a literal block scalar, whose lines stand there one by one behind their indentation. */
export function literalFrame(outer: Frame, range: Span, value: string): Frame | undefined {
  const from = nextLine(outer.text, range.start);
  const indent = indentOf(outer.text.slice(from, range.end), value);
  if (indent === undefined) return undefined;
  const inner = excerptOf(outer.text, piecesOf(outer.text, from, range.end, indent));
  const { text } = inner;
  if (!isSame(text.replaceAll('\r\n', '\n'), value)) return undefined;
  return {
    text,
    origin: nested(outer.origin, inner),
    write: ({ span, text: written }) => {
      const start = inner.originOf(span.start);
      const end = span.start === span.end ? start : inner.originOfEnd(span.end);
      // A whole line goes together with the indentation in front of it.
      const first = written === '' && isWholeLines(text, span) ? start - indent : start;
      const lines = written.replace(/\n(?![\r\n])/g, `\n${' '.repeat(indent)}`);
      return outer.write({ span: { start: first, end }, text: lines });
    },
  };
}

/** Told by the first line with content, in which more spaces than these belong to the value. */
export function indentOf(lines: string, value: string): number | undefined {
  const written = /^[ \t\r\n]*?( +)(?=[^ \r\n])/m.exec(lines)?.[1];
  const read = /^(?:[ \t]*\n)*( *)/.exec(value)?.[1];
  if (written === undefined || read === undefined) return undefined;
  return written.length > read.length ? written.length - read.length : undefined;
}

/** The parser drops or keeps blank lines at the end. */
export function isSame(text: string, value: string): boolean {
  return text.trimEnd() === value.trimEnd();
}

function piecesOf(text: string, from: number, end: number, indent: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let start = from; start < end; start = nextLine(text, start)) {
    pieces.push({
      start: Math.min(start + indent, lineEnd(text, start)),
      end: Math.min(nextLine(text, start), end),
    });
  }
  return pieces;
}

function isWholeLines(text: string, { start, end }: Span): boolean {
  return end > start && (start === 0 || text[start - 1] === '\n') && text[end - 1] === '\n';
}
