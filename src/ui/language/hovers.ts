import { Hover, type HoverProvider, MarkdownString, type Position, type TextDocument } from 'vscode';
import { lintOptionsFor } from './lint-settings';
import { rangeOf } from './positions';
import type { Answers } from './answers';
import { isRelevant } from './relevant';

/** What a setting means and what it does to a private connection. */
export class Hovers implements HoverProvider {
  constructor(private readonly answers: Answers) {}

  async provideHover(document: TextDocument, position: Position): Promise<Hover | undefined> {
    if (!isRelevant(document)) return undefined;
    const { site } = lintOptionsFor(document.uri);
    const found = await this.answers.ask(document, 'hover', { offset: document.offsetAt(position), site });
    if (found === undefined) return undefined;
    return new Hover(new MarkdownString(found.markdown), rangeOf(document, found.span));
  }
}
