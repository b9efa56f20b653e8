import { type YAMLSeq, isMap, isNode, isSeq } from 'yaml';
import type { TextEdit } from '../../finding';
import { type YamlDocument, editOf, rangeOf } from '../document';
import { removeEntry, replaceScalar } from '../edit/change-entry';
import { insertAtPath } from '../edit/insert-at-path';
import { insertEntry, rangeOfEntry } from '../edit/insert-entry';
import { columnOf, lineBreakAt, lineEnd } from '../edit/line';
import { below, namedSnippet, yamlLiteral } from '../edit/snippet';
import type { Literal, Setting, SettingChanges } from '../setting';
import { type Entry, entriesOf, resolve, valueOfNode } from '../tree';
import { type Written, nameSpanOf, valueSpanOf } from './notation';

/** More than any Agent has; what ends anchors that multiply each other. */
const mostSettings = 5000;

/** The Agent's own notation: `logs_config:` with keys below it, or `logs_config.force_use_http: true`. */
export function readNestedKeys(document: YamlDocument, root: unknown): Written {
  const entries = new Map<Setting, Entry>();
  collect(document, root, '', entries);
  return {
    settings: [...entries.keys()],
    insert: (key, value, near) =>
      insertNestedKey(document, root, key, value, near === undefined ? undefined : entries.get(near)),
  };
}

function collect(document: YamlDocument, node: unknown, prefix: string, found: Map<Setting, Entry>): void {
  for (const entry of entriesOf(document, node)) {
    if (found.size >= mostSettings) return;
    const key = prefix + entry.name;
    found.set(
      {
        key,
        name: entry.name,
        value: valueOfNode(document, entry.pair.value),
        nameSpan: nameSpanOf(document, entry),
        valueSpan: valueSpanOf(document, entry),
        from: 'file',
        ...(entry.isShared ? {} : { change: changesOf(document, entry, prefix) }),
      },
      entry,
    );
    if (isMap(entry.node) && key.split('.').length < 8) collect(document, entry.pair.value, `${key}.`, found);
  }
}

function changesOf(document: YamlDocument, entry: Entry, prefix: string): SettingChanges {
  return {
    replaceValue: (value) => replaceScalar(document, entry.pair, yamlLiteral(value)),
    rename: (key) =>
      key.startsWith(prefix)
        ? editOf(document, rangeOf(document, entry.key), key.slice(prefix.length))
        : undefined,
    append: (items) => (isSeq(entry.node) ? appendItems(document, entry.node, items) : undefined),
    remove: () => removeEntry(document, entry.holder, entry.pair),
  };
}

function appendItems(
  document: YamlDocument,
  list: YAMLSeq,
  items: readonly string[],
): readonly TextEdit[] | undefined {
  const texts = items.map((item) => JSON.stringify(item));
  const flow = texts.join(', ');
  const snippet = { block: texts.map((text) => `- ${text}`), flow, json: flow, isItem: true };
  const last = list.items.at(-1);
  return insertEntry(document, list, snippet, isNode(last) ? last : undefined);
}

function insertNestedKey(
  document: YamlDocument,
  root: unknown,
  key: string,
  value: Literal,
  near: Entry | undefined,
): readonly TextEdit[] | undefined {
  const map = resolve(document, root);
  if (!isMap(map)) return undefined;
  const path = key.split('.');
  const [section = ''] = path;
  const parents = path.slice(0, -1);
  const leaf = namedSnippet(path.at(-1) ?? '', yamlLiteral(value));
  const own = entriesOf(document, map).filter((entry) => entry.holder === map);
  const around = near === undefined ? undefined : own.find((entry) => holds(document, entry, near));
  if (parents.length === 0) return insertAtPath(document, map, parents, leaf, around);
  if (own.some((entry) => entry.name === section)) return insertAtPath(document, map, parents, leaf, near);
  const dotted = own.findLast((entry) => entry.name.startsWith(`${section}.`));
  if (dotted !== undefined) {
    return insertEntry(document, map, namedSnippet(key, yamlLiteral(value)), dotted.pair);
  }
  const commentedOut = findCommentedOut(document, own, section);
  if (commentedOut === undefined) return insertAtPath(document, map, parents, leaf, around);
  const eol = lineBreakAt(document.frame.text, commentedOut);
  const { block } = below(parents, leaf);
  return editOf(document, { start: commentedOut, end: commentedOut }, eol + block.join(eol));
}

function holds(document: YamlDocument, outer: Entry, inner: Entry): boolean {
  const range = rangeOfEntry(document, outer.pair);
  const { start } = rangeOf(document, inner.key);
  return range.start <= start && start < range.end;
}

/** The end of the line `# logs_config:` between the top-level keys: what stands below it belongs to the section. */
function findCommentedOut(
  document: YamlDocument,
  own: readonly Entry[],
  section: string,
): number | undefined {
  const { text } = document.frame;
  const [first] = own;
  if (first === undefined || first.holder.flow === true) return undefined;
  if (columnOf(text, rangeOf(document, first.key).start) !== 0) return undefined;
  const start = document.parsedFrom.originOf(document.parsed.range[0]);
  const end = endOfDocument(text, document.parsedFrom.originOfEnd(document.parsed.range[1]));
  const line = new RegExp(`^# ?${section}: *\\r?$`, 'gm');
  line.lastIndex = start;
  for (let match = line.exec(text); match !== null && match.index < end; match = line.exec(text)) {
    const at = match.index;
    const isInside = own.some((entry) => {
      const range = rangeOfEntry(document, entry.pair);
      return range.start < at && at < range.end;
    });
    if (!isInside) return lineEnd(text, at);
  }
  return undefined;
}

/** The parser's own range stops at the last content, and comments go on. */
function endOfDocument(text: string, contentEnd: number): number {
  const marker = text.slice(contentEnd).search(/^(?:---|\.\.\.)/m);
  return marker === -1 ? text.length : contentEnd + marker;
}
