import { type Node, type Pair, type YAMLMap, type YAMLSeq, isNode, isPair } from 'yaml';
import type { Span, TextEdit } from '../../finding';
import { allEdits } from '../fix';
import { type YamlDocument, editOf, rangeOf } from '../document';
import { columnOf, lineBreakAt, lineEnd, lineStart, startsLine } from './line';
import type { Snippet } from './snippet';

/** Adds an entry to a mapping or a list: behind `after` where it is given, otherwise in front of all others. */
export function insertEntry(
  document: YamlDocument,
  holder: YAMLMap | YAMLSeq,
  snippet: Snippet,
  after?: Pair | Node,
): readonly TextEdit[] | undefined {
  const [first] = holder.items;
  if (holder.flow === true) return insertBetweenBrackets(document, holder, snippet, after);
  if (first === undefined) return undefined;
  const { text } = document.frame;
  const neighbour = after ?? first;
  const range = rangeOfEntry(document, neighbour);
  const column = columnOfEntry(text, range.start, isPair(neighbour));
  if (column === undefined) return undefined;
  const breakAndIndent = lineBreakAt(text, range.start) + ' '.repeat(column);
  for (const block of layoutsOf(snippet)) {
    const lines = block.join(breakAndIndent);
    const start = isPair(first) ? range.start : lineStart(text, range.start) + column;
    const edits =
      after === undefined
        ? editOf(document, emptySpan(start), lines + breakAndIndent)
        : editOf(document, emptySpan(lineEnd(text, lastCharacter(text, range))), breakAndIndent + lines);
    if (edits !== undefined) return edits;
  }
  return undefined;
}

/** On one line where what is around the text has no indented lines, as within single quotes. */
function layoutsOf({ block, flow, isItem }: Snippet): readonly (readonly string[])[] {
  return isItem || block.length === 1 ? [block] : [block, [flow]];
}

/** Gives a key that has no value yet its first entry. */
export function fillEmpty(
  document: YamlDocument,
  pair: Pair,
  snippet: Snippet,
): readonly TextEdit[] | undefined {
  if (!isNode(pair.key)) return undefined;
  const { text } = document.frame;
  const key = rangeOf(document, pair.key);
  const colon = /^ *:/.exec(text.slice(key.end));
  if (colon === null || !(startsLine(text, key.start) || /^ *(?:- +)+$/.test(linePart(text, key.start))))
    return undefined;
  const behindColon = key.end + colon[0].length;
  const written = isNode(pair.value) ? rangeOf(document, pair.value) : emptySpan(behindColon);
  const indent = ' '.repeat(columnOf(text, key.start) + 2);
  const breakAndIndent = lineBreakAt(text, key.start) + indent;
  const children = breakAndIndent + snippet.block.join(breakAndIndent);
  const removal =
    written.end > written.start ? editOf(document, { start: behindColon, end: written.end }, '') : [];
  const end = Math.max(written.end, behindColon);
  const below = allEdits(removal, editOf(document, emptySpan(lineEnd(text, end)), children));
  if (below !== undefined) return below;
  const [open, close] = snippet.isItem ? ['[', ']'] : ['{ ', ' }'];
  return editOf(document, { start: behindColon, end }, ` ${open}${snippet.flow}${close}`);
}

export function rangeOfEntry(document: YamlDocument, entry: unknown): Span {
  if (isPair(entry)) {
    const key = isNode(entry.key) ? rangeOf(document, entry.key) : emptySpan(0);
    const value = isNode(entry.value) ? rangeOf(document, entry.value) : key;
    return { start: key.start, end: Math.max(key.end, value.end) };
  }
  return isNode(entry) ? rangeOf(document, entry) : emptySpan(0);
}

function insertBetweenBrackets(
  document: YamlDocument,
  holder: YAMLMap | YAMLSeq,
  snippet: Snippet,
  after: Pair | Node | undefined,
): readonly TextEdit[] | undefined {
  const { text } = document.frame;
  const [first] = holder.items;
  const whole = rangeOf(document, holder);
  if (first === undefined) {
    const [open, close] = snippet.isItem ? ['[', ']'] : ['{ ', ' }'];
    const inner = isJson(text) ? snippet.json : snippet.flow;
    return editOf(document, whole, open + inner + close);
  }
  const neighbour = rangeOfEntry(document, after ?? first);
  const inner = /["{[]/.test(text.charAt(neighbour.start)) ? snippet.json : snippet.flow;
  const indent = /^\ufeff?([ \t]*)$/.exec(linePart(text, neighbour.start));
  const separator = indent === null ? ' ' : lineBreakAt(text, neighbour.start) + (indent[1] ?? '');
  if (after === undefined) return editOf(document, emptySpan(neighbour.start), `${inner},${separator}`);
  const end = lineEnd(text, neighbour.end);
  const comment = /^[ \t]*(,?)[ \t]*(?:#|\/[/*])/.exec(text.slice(neighbour.end, end));
  if (indent === null || comment === null) {
    return editOf(document, emptySpan(neighbour.end), `,${separator}${inner}`);
  }
  // A comment behind the neighbour stays with it.
  return comment[1] === ','
    ? editOf(document, emptySpan(end), `${separator}${inner},`)
    : allEdits(
        editOf(document, emptySpan(neighbour.end), ','),
        editOf(document, emptySpan(end), separator + inner),
      );
}

function isJson(text: string): boolean {
  return /^\ufeff?\s*[{[]/.test(text);
}

/** For an item of a list the column of its dash. */
function columnOfEntry(text: string, start: number, isKey: boolean): number | undefined {
  if (!isKey) {
    const dash = linePart(text, start).lastIndexOf('-');
    return dash === -1 ? undefined : dash;
  }
  return /^\ufeff? *(?:- +)*$/.test(linePart(text, start)) ? columnOf(text, start) : undefined;
}

function linePart(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), offset);
}

/** A block scalar's range ends behind its last line break. */
function lastCharacter(text: string, range: Span): number {
  let end = range.end;
  while (end > range.start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end -= 1;
  return end;
}

function emptySpan(offset: number): Span {
  return { start: offset, end: offset };
}
