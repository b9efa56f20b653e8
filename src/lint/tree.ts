import { type Node, type Pair, type YAMLMap, isAlias, isMap, isNode, isScalar, isSeq, visit } from 'yaml';
import type { YamlDocument } from './document';
import { type Value, nothing, textValue, unknown } from './value';

/** One `name: value` of a mapping, own or merged in. */
export interface Entry {
  readonly name: string;
  readonly pair: Pair;
  /** The mapping in which the pair stands; another one than the one asked where `<<` brought it in. */
  readonly holder: YAMLMap;
  readonly key: Node;
  /** What the value is, aliases followed; undefined where none is written. */
  readonly node: Node | undefined;
  /** Other places share these characters through an anchor, so no fix may change them. */
  readonly isShared: boolean;
}

/** No Agent setting is deeper; also what ends an anchor that holds itself. */
const deepest = 12;

/** In the order of the text, merged entries first because own ones beat them. */
export function entriesOf(document: YamlDocument, node: unknown, depth = 0): readonly Entry[] {
  const map = resolve(document, node);
  if (!isMap(map) || depth > deepest) return [];
  const isBehindAlias = isAlias(node);
  const own = map.items.flatMap((pair): readonly Entry[] => {
    if (!isScalar(pair.key) || isMerge(pair)) return [];
    const resolved = resolve(document, pair.value);
    return [
      {
        name: textOf(pair.key.value),
        pair,
        holder: map,
        key: pair.key,
        node: isNode(resolved) ? resolved : undefined,
        isShared: isBehindAlias || isAlias(pair.value),
      },
    ];
  });
  const names = new Set(own.map((entry) => entry.name));
  const merged = map.items.filter(isMerge).flatMap((pair) => {
    const sources = isSeq(pair.value) ? pair.value.items : [pair.value];
    return sources.flatMap((source) => entriesOf(document, source, depth + 1));
  });
  return [
    ...merged.filter((entry) => !names.has(entry.name)).map((entry) => ({ ...entry, isShared: true })),
    ...own,
  ];
}

/** The last entry of that name, which is the one that holds. */
export function findEntry(
  document: YamlDocument,
  node: unknown,
  ...path: readonly string[]
): Entry | undefined {
  let entry: Entry | undefined;
  let at: unknown = node;
  for (const name of path) {
    entry = entriesOf(document, at).findLast((candidate) => candidate.name === name);
    if (entry === undefined) return undefined;
    at = entry.pair.value;
  }
  return entry;
}

export function itemsOf(document: YamlDocument, node: unknown): readonly Node[] {
  const list = resolve(document, node);
  return isSeq(list) ? list.items.filter(isNode) : [];
}

export function valueOfNode(document: YamlDocument, node: unknown, depth = 0): Value {
  const resolved = resolve(document, node);
  if (resolved === undefined || depth > deepest) return nothing;
  // CloudFormation's !Ref and !Sub, Home Assistant's !secret and the like: only their own reader knows.
  if (isNode(resolved) && resolved.tag?.startsWith('!') === true) return unknown;
  if (isScalar(resolved)) return valueOfScalar(resolved.value, resolved.source, resolved.type ?? 'PLAIN');
  if (isSeq(resolved)) {
    return { kind: 'list', items: resolved.items.map((item) => valueOfNode(document, item, depth + 1)) };
  }
  // An unquoted {{ template }} parses as a mapping whose key is a mapping.
  if (isMap(resolved) && resolved.flow === true && resolved.items.some((pair) => isMap(pair.key)))
    return unknown;
  const entries = entriesOf(document, resolved, depth + 1);
  return {
    kind: 'map',
    entries: new Map(
      entries.map((entry) => [entry.name, valueOfNode(document, entry.pair.value, depth + 1)]),
    ),
  };
}

function valueOfScalar(value: unknown, source: string | undefined, type: string): Value {
  if (value === null || value === undefined) return nothing;
  const isQuoted = type !== 'PLAIN';
  return textValue(isQuoted ? textOf(value) : (source ?? textOf(value)), isQuoted);
}

/** A scalar of the core schema holds nothing but these. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
    ? String(value)
    : '';
}

export function resolve(document: YamlDocument, node: unknown): unknown {
  if (!isAlias(node)) return node ?? undefined;
  const at = node.range?.[0] ?? 0;
  return anchorsOf(document)
    .get(node.source)
    ?.findLast((candidate) => (candidate.range?.[0] ?? 0) < at);
}

const anchors = new WeakMap<YamlDocument, ReadonlyMap<string, readonly Node[]>>();

/** The parser's own look-up walks the whole document for every alias. */
function anchorsOf(document: YamlDocument): ReadonlyMap<string, readonly Node[]> {
  const known = anchors.get(document);
  if (known !== undefined) return known;
  const found = new Map<string, Node[]>();
  visit(document.parsed, (_, node) => {
    if (!isNode(node) || isAlias(node) || node.anchor === undefined) return;
    found.set(node.anchor, [...(found.get(node.anchor) ?? []), node]);
  });
  anchors.set(document, found);
  return found;
}

function isMerge(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.value === '<<';
}
