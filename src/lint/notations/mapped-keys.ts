import type { YamlDocument } from '../document';
import { removeEntry, replaceScalar } from '../edit/change-entry';
import { insertAtPath } from '../edit/insert-at-path';
import { namedSnippet, yamlLiteral } from '../edit/snippet';
import type { Literal, Setting } from '../setting';
import { type Entry, findEntry, valueOfNode } from '../tree';
import { type Written, nameSpanOf, valueSpanOf } from './notation';
import { quotedLike } from './quoted-like';

/** Values of a chart, a resource or a plugin that stand for an Agent setting: path in the text to the Agent's key. */
export type KeyMap = Readonly<Record<string, string>>;

/** @param above what stands above all paths of the table, such as `spec` */
export function readMappedKeys(
  document: YamlDocument,
  root: unknown,
  map: KeyMap,
  above: readonly string[] = [],
): Written {
  const settings = Object.entries(map).flatMap(([path, key]): readonly Setting[] => {
    const entry = findEntry(document, root, ...above, ...path.split('.'));
    return entry === undefined ? [] : [settingOf(document, entry, path, key)];
  });
  return {
    settings,
    insert: (key, value) => {
      const path = Object.keys(map).find((candidate) => map[candidate] === key);
      if (path === undefined) return undefined;
      const names = [...above, ...path.split('.')];
      const snippet = namedSnippet(names.at(-1) ?? '', yamlLiteral(value));
      return insertAtPath(document, root, names.slice(0, -1), snippet);
    },
  };
}

function settingOf(document: YamlDocument, entry: Entry, path: string, key: string): Setting {
  return {
    key,
    name: path,
    value: valueOfNode(document, entry.pair.value),
    nameSpan: nameSpanOf(document, entry),
    valueSpan: valueSpanOf(document, entry),
    // Charts, operators and plugins hand these over as environment variables.
    from: 'environment',
    ...(entry.isShared
      ? {}
      : {
          change: {
            replaceValue: (value) => replaceScalar(document, entry.pair, literalLike(document, entry, value)),
            rename: () => undefined,
            remove: () => removeEntry(document, entry.holder, entry.pair),
          },
        }),
  };
}

function literalLike(document: YamlDocument, { node }: Entry, value: Literal): string {
  return typeof value === 'string' && node !== undefined
    ? quotedLike(document, node, value)
    : yamlLiteral(value);
}
