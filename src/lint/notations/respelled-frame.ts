import type { Span, TextEdit } from '../../finding';
import { applyEdits } from '../apply-edits';
import type { Frame } from '../document';
import { lineBreakAt, lineStart, nextLine } from '../edit/line';
import { nested } from '../excerpt';
import { spellingOfFolded } from './folded-text';
import { indentOf, isSame } from './literal-frame';
import { spellingOfQuoted } from './quoted-text';
import type { Spelling } from './spelling';

/** How one kind of scalar spells a text. */
interface Speller {
  /** Where in the text around it the scalar stands. */
  readonly range: Span;
  readonly read: (written: string) => Spelling | undefined;
  /** The ways to spell what an edit inserts, the likelier first. */
  readonly spell: (text: string) => readonly string[];
  /** What stands in front of each line, which the last one takes along when it goes. */
  readonly indent: number;
}

/** A scalar in quotes. Between double ones every text has a spelling; between single ones no line is indented. */
export function quotedFrame(outer: Frame, range: Span, value: string): Frame | undefined {
  const isSingle = outer.text.charAt(range.start) === "'";
  const lineBreak = lineBreakAt(outer.text, range.start);
  const indent = continuationOf(outer.text, range);
  return respelledFrame(
    outer,
    {
      range,
      read: spellingOfQuoted,
      spell: (text) => [
        isSingle
          ? withBreaks(text.replaceAll("'", "''"), lineBreak, indent, 1)
          : JSON.stringify(text).slice(1, -1),
      ],
      indent: 0,
    },
    value,
  );
}

/** A folded block scalar: one more line break than it means, except beside a line that begins with a space. */
export function foldedFrame(outer: Frame, range: Span, value: string): Frame | undefined {
  const from = nextLine(outer.text, range.start);
  const indent = indentOf(outer.text.slice(from, range.end), value);
  if (indent === undefined) return undefined;
  const lineBreak = lineBreakAt(outer.text, from);
  const isEnded = hasEnd(outer.text.slice(from, range.end));
  return respelledFrame(
    outer,
    {
      range: { start: from, end: range.end },
      read: (written) => (hasEnd(written) === isEnded ? spellingOfFolded(written, indent) : undefined),
      spell: (text) => [1, 0].map((more) => withBreaks(text, lineBreak, ' '.repeat(indent), more)),
      indent,
    },
    value,
  );
}

function respelledFrame(
  outer: Frame,
  { range, read, spell, indent }: Speller,
  value: string,
): Frame | undefined {
  const written = outer.text.slice(range.start, range.end);
  const spelling = read(written);
  if (spelling === undefined || !isSame(spelling.text, value)) return undefined;
  const inner = spelling.excerptAt(range.start);
  return {
    text: inner.text,
    origin: nested(outer.origin, inner),
    write(edit) {
      const start = inner.originOf(edit.span.start);
      const end = edit.span.start === edit.span.end ? start : inner.originOfEnd(edit.span.end);
      const wanted = applyEdits(inner.text, [edit]);
      const ways = [
        ...spell(edit.text).map((text) => ({ span: { start, end }, text })),
        ...(edit.text === '' ? [{ span: { start: start - indent, end }, text: '' }] : []),
      ];
      // White space at the end of a line and the break behind it can mean something else beside other neighbours.
      const found = ways.find((way) => read(applyWithin(written, range, way))?.text === wanted);
      return found === undefined ? undefined : outer.write(found);
    },
  };
}

function applyWithin(written: string, range: Span, { span, text }: TextEdit): string {
  return (
    written.slice(0, Math.max(0, span.start - range.start)) + text + written.slice(span.end - range.start)
  );
}

function hasEnd(written: string): boolean {
  return written.endsWith('\n');
}

/** @param more line breaks than the text has, for each run of them */
function withBreaks(text: string, lineBreak: string, indent: string, more: number): string {
  return text.replace(/(?:\r?\n)+/g, (run) => lineBreak.repeat(run.split('\n').length - 1 + more) + indent);
}

/** What the further lines of a scalar in quotes begin with, or would if it had some. */
function continuationOf(text: string, { start, end }: Span): string {
  const further = /\n([ \t]+)(?=\S)/.exec(text.slice(start, end))?.[1];
  return (
    further ?? ' '.repeat((/^[\s-]*/.exec(text.slice(lineStart(text, start), start))?.[0].length ?? 0) + 2)
  );
}
