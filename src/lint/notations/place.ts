import { type Node, type YAMLMap, type YAMLSeq, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { TextEdit } from '../../finding';
import { type YamlDocument, rangeOf } from '../document';
import { removeEntry, replaceScalar } from '../edit/change-entry';
import { fillEmpty, insertEntry } from '../edit/insert-entry';
import type { Snippet } from '../edit/snippet';
import { type Entry, entriesOf, findEntry, resolve } from '../tree';
import { type Shape, newEntry } from './new-entry';

/** Where variables stand or would stand: a list or mapping below a container, a function, a section of values. */
export interface Place {
  readonly root: unknown;
  readonly path: readonly string[];
  /** Names in `root`; what the place itself is put behind where it has to be made. */
  readonly behind: readonly string[];
}

/** The list or mapping at a place; undefined where there is none. */
export function holderAt(document: YamlDocument, place: Place): YAMLMap | YAMLSeq | undefined {
  const { root, path } = place;
  const node = resolve(document, path.length === 0 ? root : findEntry(document, root, ...path)?.pair.value);
  return isMap(node) || isSeq(node) ? node : undefined;
}

/** Whether no anchor shares it with other places. */
export function isOwn(document: YamlDocument, place: Place): boolean {
  let at = place.root;
  for (const name of place.path) {
    const entry = findEntry(document, at, name);
    if (entry === undefined || entry.isShared) return false;
    at = entry.pair.value;
  }
  return !isAlias(at);
}

/** Makes what is missing of a place, with one entry in it. */
export function makePlace(
  document: YamlDocument,
  place: Place,
  shape: Shape,
): readonly TextEdit[] | undefined {
  let holder = resolve(document, place.root);
  for (const [depth, name] of place.path.entries()) {
    if (!isMap(holder) || isAlias(place.root)) return undefined;
    const entry = ownEntry(document, holder, name);
    const rest = place.path.slice(depth + 1);
    if (entry === undefined) {
      const whole = nest(place.path.slice(depth), shape);
      return insertEntry(
        document,
        holder,
        newEntry(document, holder, whole),
        anchorIn(document, holder, place),
      );
    }
    if (entry.isShared || entry.node?.tag?.startsWith('!') === true) return undefined;
    if (entry.node === undefined || (isScalar(entry.node) && entry.node.value === null)) {
      const snippet = newEntry(document, holder, nest(rest, shape));
      return holder.flow === true
        ? replaceScalar(document, entry.pair, inBrackets(document, entry, snippet))
        : fillEmpty(document, entry.pair, snippet);
    }
    holder = entry.node;
  }
  return undefined;
}

/** The last entry takes its list or mapping with it, because an empty one is refused by most platforms. */
export function removeFromPlace(
  document: YamlDocument,
  place: Place,
  holder: YAMLMap | YAMLSeq,
  entry: YAMLMap['items'][number] | Node,
): readonly TextEdit[] | undefined {
  const whole = place.path.length === 0 ? undefined : findEntry(document, place.root, ...place.path);
  return whole !== undefined && !whole.isShared && holder.items.length === 1 && whole.holder.items.length > 1
    ? removeEntry(document, whole.holder, whole.pair)
    : removeEntry(document, holder, entry);
}

function ownEntry(document: YamlDocument, holder: YAMLMap, name: string): Entry | undefined {
  return entriesOf(document, holder).findLast((entry) => entry.name === name && entry.holder === holder);
}

function anchorIn(document: YamlDocument, holder: YAMLMap, place: Place) {
  const own = place.behind.map((name) => ownEntry(document, holder, name)?.pair);
  return own.find((pair) => pair !== undefined) ?? holder.items.at(-1);
}

function inBrackets(document: YamlDocument, { key }: Entry, snippet: Snippet): string {
  const isQuoted = document.frame.text.charAt(rangeOf(document, key).start) === '"';
  const inner = isQuoted ? snippet.json : snippet.flow;
  return snippet.isItem ? `[${inner}]` : `{ ${inner} }`;
}

function nest(path: readonly string[], shape: Shape): Shape {
  return path.reduceRight<Shape>((below, name) => ({ [name]: below }), shape);
}
