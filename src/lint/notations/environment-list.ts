import { type Node, type YAMLSeq, isMap, isScalar, isSeq } from 'yaml';
import { type YamlDocument, rangeOf } from '../document';
import { replaceScalar } from '../edit/change-entry';
import { insertEntry } from '../edit/insert-entry';
import type { Snippet } from '../edit/snippet';
import type { Setting } from '../setting';
import { findEntry, resolve, valueOfNode } from '../tree';
import { nothing, unknown } from '../value';
import { isVariable, settingOfVariable, variableFor, variableText } from './environment';
import { newEntry } from './new-entry';
import { type Written, valueSpanOf } from './notation';
import { type Place, holderAt, isOwn, makePlace, removeFromPlace } from './place';
import { isMistyped, quotedLike } from './quoted-like';

/** How a platform writes the items of its lists. */
export interface ItemStyle {
  /** `name`, in CloudFormation `Name`. */
  readonly name: string;
  readonly value: string;
  /** `text`: the platform refuses an unquoted boolean or number. */
  readonly takes: 'text' | 'any';
}

/** `- name: DD_SITE` with `value: ...`. */
export function readEnvironmentList(document: YamlDocument, place: Place, style: ItemStyle): Written {
  const list = holderAt(document, place);
  const isChangeable = isOwn(document, place);
  const items = new Map<Setting, Node>();
  for (const item of isSeq(list) ? list.items : []) {
    const setting = isSeq(list) ? itemOf(document, place, list, item, style, isChangeable) : undefined;
    const node = resolve(document, item);
    if (setting !== undefined && isMap(node)) items.set(setting, node);
  }
  return {
    settings: [...items.keys()],
    insert(key, value, near) {
      const name = variableFor(key);
      if (name === undefined) return undefined;
      const item = { [style.name]: name, [style.value]: JSON.stringify(variableText(value)) };
      const jsonItem = { ...item, [style.name]: JSON.stringify(name) };
      if (list === undefined)
        return makePlace(document, place, [isInBrackets(document, place) ? jsonItem : item]);
      if (!isSeq(list) || !isChangeable) return undefined;
      const own = near === undefined ? undefined : items.get(near);
      const after = own !== undefined && list.items.includes(own) ? own : lastOf(list);
      const like = imitate(document, after, style, name, variableText(value));
      const plain = newEntry(document, list, [item]);
      const snippet = { ...plain, json: newEntry(document, list, [jsonItem]).json };
      return insertEntry(document, list, like === undefined ? snippet : { ...plain, ...like }, after);
    },
  };
}

function itemOf(
  document: YamlDocument,
  place: Place,
  list: YAMLSeq,
  item: unknown,
  style: ItemStyle,
  isChangeable: boolean,
): Setting | undefined {
  const name = findEntry(document, item, style.name);
  if (!isScalar(name?.node) || typeof name.node.value !== 'string' || !isVariable(name.node.value))
    return undefined;
  const value = findEntry(document, item, style.value);
  const isElsewhere = value === undefined && name.holder.items.length > 1;
  const nameSpan = valueSpanOf(document, name);
  const isWhole = isMap(item) && isChangeable;
  return settingOfVariable({
    name: name.node.value,
    value: isElsewhere ? unknown : value === undefined ? nothing : valueOfNode(document, value.pair.value),
    nameSpan,
    valueSpan:
      value === undefined ? { start: nameSpan.end, end: nameSpan.end } : valueSpanOf(document, value),
    layer: place.path.join('.'),
    ...(style.takes === 'text' && isMistyped(value?.node) ? { isMistyped: true } : {}),
    ...(isWhole && !name.isShared
      ? {
          change: {
            replaceValue: (text) =>
              value === undefined || value.isShared
                ? undefined
                : replaceScalar(document, value.pair, quotedLike(document, value.node, text)),
            rename: (text) => replaceScalar(document, name.pair, quotedLike(document, name.node, text)),
            remove: () => removeFromPlace(document, place, list, item),
          },
        }
      : {}),
  });
}

/** A neighbour between brackets with nothing but a name and a value is copied, with its line breaks and quotes. */
function imitate(
  document: YamlDocument,
  neighbour: Node | undefined,
  style: ItemStyle,
  name: string,
  value: string,
): Partial<Snippet> | undefined {
  if (!isMap(neighbour) || neighbour.flow !== true || neighbour.items.length !== 2) return undefined;
  const parts = [
    { node: findEntry(document, neighbour, style.name)?.pair.value, text: name },
    { node: findEntry(document, neighbour, style.value)?.pair.value, text: value },
  ];
  const whole = rangeOf(document, neighbour);
  let text = document.frame.text.slice(whole.start, whole.end);
  if (/\/\/|\/\*|#/.test(text.replace(/"[^"\n]*"/g, ''))) return undefined;
  for (const { node, text: replacement } of parts.toSorted((a, b) => startOf(b.node) - startOf(a.node))) {
    if (!isScalar(node)) return undefined;
    const range = rangeOf(document, node);
    const literal =
      node === parts[1]?.node ? JSON.stringify(replacement) : quotedLike(document, node, replacement);
    text = text.slice(0, range.start - whole.start) + literal + text.slice(range.end - whole.start);
  }
  return { flow: text, json: text, ...(text.includes('\n') ? {} : { block: [`- ${text}`] }) };
}

function startOf(node: unknown): number {
  return isScalar(node) ? (node.range?.[0] ?? 0) : 0;
}

function lastOf(list: YAMLSeq): Node | undefined {
  const last = list.items.at(-1);
  return isMap(last) || isScalar(last) ? last : undefined;
}

function isInBrackets(document: YamlDocument, { root }: Place): boolean {
  const node = resolve(document, root);
  return isMap(node) && node.flow === true;
}
