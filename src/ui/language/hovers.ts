import { Hover, type HoverProvider, MarkdownString, type Position, type TextDocument } from 'vscode';
import { loadLint } from '../lazy/lint';
import { lintOptionsFor } from './lint-settings';
import { rangeOf } from './positions';
import type { Readings } from './readings';
import { isRelevant } from './relevant';

/** What a setting means and what it does to a private connection. */
export class Hovers implements HoverProvider {
  constructor(private readonly readings: Readings) {}

  provideHover(document: TextDocument, position: Position): Hover | undefined {
    if (!isRelevant(document)) return undefined;
    const { site } = lintOptionsFor(document.uri);
    const found = loadLint().hover(this.readings.of(document), document.offsetAt(position), site);
    if (found === undefined) return undefined;
    return new Hover(new MarkdownString(found.markdown), rangeOf(document, found.span));
  }
}
