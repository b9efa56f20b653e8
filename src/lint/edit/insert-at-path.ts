import { isMap, isScalar, isSeq } from 'yaml';
import type { TextEdit } from '../../finding';
import type { YamlDocument } from '../document';
import { type Entry, entriesOf, resolve } from '../tree';
import { fillEmpty, insertEntry } from './insert-entry';
import { type Snippet, below } from './snippet';

/**
 * Adds an entry to the mapping or list at a path, making whatever of the path is missing. Undefined where another
 * kind of value or an alias stands in the way.
 */
export function insertAtPath(
  document: YamlDocument,
  root: unknown,
  path: readonly string[],
  snippet: Snippet,
  near?: Entry,
): readonly TextEdit[] | undefined {
  const holder = resolve(document, root);
  const [name, ...rest] = path;
  const after = near !== undefined && near.holder === holder ? near.pair : undefined;
  if (name === undefined) {
    if (snippet.isItem) return isSeq(holder) ? insertEntry(document, holder, snippet) : undefined;
    return isMap(holder) ? insertEntry(document, holder, snippet, after) : undefined;
  }
  if (!isMap(holder)) return undefined;
  const inside = entriesOf(document, holder).findLast(
    (entry) => entry.name === name && entry.holder === holder,
  );
  if (inside === undefined) {
    return insertEntry(document, holder, below(path, snippet), after);
  }
  if (inside.isShared) return undefined;
  if (isMap(inside.node) || isSeq(inside.node))
    return insertAtPath(document, inside.node, rest, snippet, near);
  const isEmpty = inside.node === undefined || (isScalar(inside.node) && inside.node.value === null);
  return isEmpty ? fillEmpty(document, inside.pair, below(rest, snippet)) : undefined;
}
