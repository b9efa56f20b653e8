import { type Node, type Pair, type YAMLMap, type YAMLSeq, isMap, isNode, isScalar } from 'yaml';
import type { TextEdit } from '../../finding';
import { type YamlDocument, editOf, rangeOf } from '../document';
import { rangeOfEntry } from './insert-entry';
import { nextLine, lineStart, startsLine } from './line';

/** Undefined where the value is more than one scalar, or an alias. */
export function replaceScalar(
  document: YamlDocument,
  pair: Pair,
  literal: string,
): readonly TextEdit[] | undefined {
  const { key, value } = pair;
  if (!isNode(key)) return undefined;
  if (isScalar(value)) {
    const range = rangeOf(document, value);
    if (range.end > range.start) return editOf(document, range, literal);
  } else if (value !== null) {
    return undefined;
  }
  const { text } = document.frame;
  const keyEnd = rangeOf(document, key).end;
  const colon = /^ *:/.exec(text.slice(keyEnd));
  if (colon === null) return undefined;
  const at = keyEnd + colon[0].length;
  return editOf(document, { start: at, end: at }, ` ${literal}`);
}

/** Takes whole lines where the entry has lines of its own, otherwise what it and its comma take up. */
export function removeEntry(
  document: YamlDocument,
  holder: YAMLMap | YAMLSeq,
  entry: Pair | Node,
): readonly TextEdit[] | undefined {
  const { text } = document.frame;
  const range = rangeOfEntry(document, entry);
  const items: readonly unknown[] = holder.items;
  const index = items.indexOf(entry);
  const following = items[index + 1];
  if (holder.flow === true) {
    if (following !== undefined) {
      return editOf(document, { start: range.start, end: rangeOfEntry(document, following).start }, '');
    }
    const previous = index > 0 ? rangeOfEntry(document, items[index - 1]).end : range.start;
    return editOf(document, { start: previous, end: range.end }, '');
  }
  const end = text[range.end - 1] === '\n' ? range.end : nextLine(text, range.end);
  if (isMap(holder) && startsLine(text, range.start)) {
    return editOf(document, { start: lineStart(text, range.start), end }, '');
  }
  const isOwnItem = /^ *- +$/.test(text.slice(lineStart(text, range.start), range.start));
  if (!isMap(holder))
    return isOwnItem ? editOf(document, { start: lineStart(text, range.start), end }, '') : undefined;
  // The first key behind a dash: the next key moves up into its place.
  if (following === undefined) return undefined;
  return editOf(document, { start: range.start, end: rangeOfEntry(document, following).start }, '');
}
