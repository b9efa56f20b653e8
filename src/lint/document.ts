import { type Document, type Node, parseAllDocuments } from 'yaml';
import type { Span, TextEdit } from '../finding';
import { type Excerpt, wholeText } from './excerpt';
import { isJson, jsonExcerpt } from './json-text';
import { withoutComments } from './without-comments';

/** One YAML document of a text. Spans are offsets into the outermost text. */
export interface YamlDocument {
  readonly parsed: Document.Parsed;
  /** Where the document's text came from; `frame.text` holds its comments too. */
  readonly frame: Frame;
  /** From an offset of the parsed text to one of `frame.text`. */
  readonly parsedFrom: Excerpt;
}

/** A text that holds YAML: a whole file, or a text inside one. */
export interface Frame {
  readonly text: string;
  readonly origin: Excerpt;
  /** An edit of this text as one of the outermost text; undefined where what is around it has no way to write it. */
  write(edit: TextEdit): TextEdit | undefined;
}

// Duplicate keys have their own rule; checking them here would also cost quadratic time.
const options = { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;

/** Documents with syntax errors are left out: what stands behind an error cannot be judged. */
export function parseDocuments(frame: Frame): readonly YamlDocument[] {
  const excerpt = isJson(frame.text) ? jsonExcerpt(frame.text) : withoutComments(frame.text);
  const documents = parseAllDocuments(excerpt.text, options);
  if ('empty' in documents) return [];
  return documents
    .filter((parsed) => parsed.errors.length === 0)
    .map((parsed) => ({ parsed, frame, parsedFrom: excerpt }));
}

/** Where a node's own text stands in its frame; trailing comments do not belong to it. */
export function rangeOf(document: YamlDocument, node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  const from = document.parsedFrom.originOf(start);
  return { start: from, end: start === end ? from : document.parsedFrom.originOfEnd(end) };
}

export function spanOf(document: YamlDocument, range: Span): Span {
  const { origin } = document.frame;
  const start = origin.originOf(range.start);
  return { start, end: range.start === range.end ? start : origin.originOfEnd(range.end) };
}

/** An edit in the frame, as one of the outermost text; undefined where it cannot be written there. */
export function editOf(document: YamlDocument, span: Span, text: string): readonly TextEdit[] | undefined {
  const edit = document.frame.write({ span, text });
  return edit === undefined ? undefined : [edit];
}

export function wholeFrame(text: string): Frame {
  return { text, origin: wholeText(text), write: (edit) => edit };
}
