import type { Span, TextEdit } from '../../finding';
import type { YamlDocument } from '../document';
import { rangeOf, spanOf } from '../document';
import type { Literal, Setting } from '../setting';
import type { Entry } from '../tree';

/** The settings that one part of a text holds, and how that part takes another one. */
export interface Written {
  readonly settings: readonly Setting[];
  insert(key: string, value: Literal, near?: Setting): readonly TextEdit[] | undefined;
}

export function nameSpanOf(document: YamlDocument, entry: Entry): Span {
  return spanOf(document, rangeOf(document, entry.key));
}

export function valueSpanOf(document: YamlDocument, entry: Entry): Span {
  const written = entry.pair.value === null || entry.node === undefined ? undefined : entry.node;
  if (written === undefined) {
    const { end } = nameSpanOf(document, entry);
    return { start: end, end };
  }
  return spanOf(document, rangeOf(document, written));
}
