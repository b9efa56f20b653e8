import { type Scalar, isScalar } from 'yaml';
import { type YamlDocument, frameInside, parseDocuments, rangeOf } from '../document';
import { type Piece, excerptOf } from '../excerpt';
import { lineEnd, nextLine } from '../edit/line';
import type { Entry } from '../tree';

/**
 * The YAML documents in a literal block scalar, whose spans and edits are those of the outermost text. None where the
 * text is folded, quoted or shared, because its characters do not stand there one by one.
 */
export function documentsInside(document: YamlDocument, { node, isShared }: Entry): readonly YamlDocument[] {
  if (isShared || !isScalar(node) || node.type !== 'BLOCK_LITERAL' || typeof node.value !== 'string')
    return [];
  const { text } = document.frame;
  const range = rangeOf(document, node);
  const from = nextLine(text, range.start);
  const indent = indentOf(text, from, range.end, node.value);
  if (indent === undefined) return [];
  const pieces = piecesOf(text, from, range.end, indent);
  const excerpt = excerptOf(text, pieces);
  if (!isSame(excerpt.text, node)) return [];
  return parseDocuments(frameInside(document, excerpt, ' '.repeat(indent)));
}

/** Told by the first line with content, in which more spaces than these belong to the value. */
function indentOf(text: string, from: number, end: number, value: string): number | undefined {
  const written = /^[ \t\r\n]*?( +)(?=[^ \r\n])/m.exec(text.slice(from, end))?.[1];
  const read = /^(?:[ \t]*\n)*( *)/.exec(value)?.[1];
  if (written === undefined || read === undefined) return undefined;
  return written.length > read.length ? written.length - read.length : undefined;
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

/** The parser drops or keeps blank lines at the end, and knows only one kind of line break. */
function isSame(text: string, { value }: Scalar): boolean {
  return text.replaceAll('\r\n', '\n').trimEnd() === String(value).trimEnd();
}
