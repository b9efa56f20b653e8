import { isMap } from 'yaml';
import { type YamlDocument, editOf, rangeOf } from '../document';
import { replaceScalar } from '../edit/change-entry';
import { insertEntry } from '../edit/insert-entry';
import type { Setting } from '../setting';
import { type Entry, entriesOf, valueOfNode } from '../tree';
import { unknown } from '../value';
import { isVariable, settingOfVariable, variableFor, variableText } from './environment';
import { newEntry } from './new-entry';
import { type Written, nameSpanOf, valueSpanOf } from './notation';
import { type Place, holderAt, isOwn, makePlace, removeFromPlace } from './place';
import { isMistyped, quotedLike } from './quoted-like';

/** `DD_SITE: ap1.datadoghq.com`. A name without a value takes one from where the platform runs. */
export function readEnvironmentMapping(
  document: YamlDocument,
  place: Place,
  takes: 'text' | 'any' = 'any',
): Written {
  const map = holderAt(document, place);
  const isChangeable = isOwn(document, place);
  const entries = new Map<Setting, Entry>(
    entriesOf(document, map)
      .filter(({ name }) => isVariable(name))
      .map((entry) => [settingOf(document, place, entry, isChangeable, takes), entry]),
  );
  return {
    settings: [...entries.keys()],
    insert(key, value, near) {
      const name = variableFor(key);
      if (name === undefined) return undefined;
      const shape = { [name]: JSON.stringify(variableText(value)) };
      if (map === undefined) return makePlace(document, place, shape);
      if (!isMap(map) || !isChangeable) return undefined;
      const own = near === undefined ? undefined : entries.get(near);
      const after = own?.holder === map ? own.pair : map.items.at(-1);
      return insertEntry(document, map, newEntry(document, map, shape), after);
    },
  };
}

function settingOf(
  document: YamlDocument,
  place: Place,
  entry: Entry,
  isChangeable: boolean,
  takes: 'text' | 'any',
): Setting {
  const { pair, holder, key, node } = entry;
  return settingOfVariable({
    name: entry.name,
    value: node === undefined ? unknown : valueOrUnknown(document, entry),
    nameSpan: nameSpanOf(document, entry),
    valueSpan: valueSpanOf(document, entry),
    layer: place.path.join('.'),
    ...(takes === 'text' && isMistyped(node) ? { isMistyped: true } : {}),
    ...(isChangeable && !entry.isShared
      ? {
          change: {
            replaceValue: (text) => replaceScalar(document, pair, quotedLike(document, node, text)),
            rename: (text) => editOf(document, nameRange(document, key), text),
            remove: () => removeFromPlace(document, place, holder, pair),
          },
        }
      : {}),
  });
}

function valueOrUnknown(document: YamlDocument, { pair, node }: Entry) {
  const isNull = node !== undefined && 'value' in node && node.value === null;
  return isNull ? unknown : valueOfNode(document, pair.value);
}

/** Without the quotes that JSON puts around it. */
function nameRange(document: YamlDocument, key: Entry['key']) {
  const range = rangeOf(document, key);
  const isQuoted = /["']/.test(document.frame.text.charAt(range.start));
  return isQuoted ? { start: range.start + 1, end: range.end - 1 } : range;
}
