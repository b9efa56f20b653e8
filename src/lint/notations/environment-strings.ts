import { isMap, isScalar, isSeq, type Scalar, type YAMLSeq } from 'yaml';
import { type YamlDocument, editOf, rangeOf, spanOf } from '../document';
import { insertEntry } from '../edit/insert-entry';
import type { Setting } from '../setting';
import { textValue, unknown } from '../value';
import { isVariable, settingOfVariable, variableFor, variableText } from './environment';
import { newEntry } from './new-entry';
import type { Written } from './notation';
import { type Place, holderAt, isOwn, makePlace, removeFromPlace } from './place';

/** `- DD_SITE=ap1.datadoghq.com`. A name without `=` takes its value from where the platform runs. */
export function readEnvironmentStrings(document: YamlDocument, place: Place): Written {
  const list = holderAt(document, place);
  const isChangeable = isOwn(document, place);
  const items = new Map<Setting, Scalar>();
  for (const item of isSeq(list) ? list.items : []) {
    const setting =
      isSeq(list) && isScalar(item) ? assignmentOf(document, place, list, item, isChangeable) : undefined;
    if (setting !== undefined && isScalar(item)) items.set(setting, item);
  }
  return {
    settings: [...items.keys()],
    insert(key, value, near) {
      const name = variableFor(key);
      if (name === undefined) return undefined;
      const text = `${name}=${variableText(value)}`;
      const isPlain = /^[\w=./-]+$/.test(text);
      const quote = isSeq(list) ? quoteIn(document, list) : '';
      const shape = [
        quote === "'"
          ? `'${text.replaceAll("'", "''")}'`
          : isPlain && quote === ''
            ? text
            : JSON.stringify(text),
      ];
      if (list === undefined) return makePlace(document, place, shape);
      if (!isSeq(list) || !isChangeable) return undefined;
      const last = list.items.at(-1);
      const after =
        (near === undefined ? undefined : items.get(near)) ??
        (isScalar(last) || isMap(last) ? last : undefined);
      return insertEntry(document, list, newEntry(document, list, shape), after);
    },
  };
}

function assignmentOf(
  document: YamlDocument,
  place: Place,
  list: YAMLSeq,
  item: Scalar,
  isChangeable: boolean,
): Setting | undefined {
  if (typeof item.value !== 'string') return undefined;
  const [, name = '', value] = /^(\w+)(?:=(.*))?$/s.exec(item.value) ?? [];
  if (!isVariable(name)) return undefined;
  const range = rangeOf(document, item);
  const quote = /["']/.test(document.frame.text.charAt(range.start)) ? 1 : 0;
  const nameRange = { start: range.start + quote, end: range.start + quote + name.length };
  const valueRange = { start: nameRange.end + (value === undefined ? 0 : 1), end: range.end - quote };
  // An escaped or folded text does not stand there as it reads.
  const isLiteral = document.frame.text.slice(nameRange.start, valueRange.end) === item.value;
  return settingOfVariable({
    name,
    value: value === undefined ? unknown : textValue(value, true),
    nameSpan: spanOf(document, nameRange),
    valueSpan: spanOf(document, isLiteral ? valueRange : range),
    layer: place.path.join('.'),
    ...(isChangeable && isLiteral
      ? {
          change: {
            replaceValue: (text) =>
              value === undefined || /["'\\#]|: /.test(text) ? undefined : editOf(document, valueRange, text),
            rename: (text) => editOf(document, nameRange, text),
            remove: () => removeFromPlace(document, place, list, item),
          },
        }
      : {}),
  });
}

/** The quotes that all items have. */
function quoteIn(document: YamlDocument, list: YAMLSeq): string {
  const quotes = new Set(
    list.items.map((item) =>
      isScalar(item) ? document.frame.text.charAt(rangeOf(document, item).start) : '',
    ),
  );
  const [only = ''] = quotes;
  return quotes.size === 1 && /["']/.test(only) ? only : '';
}
