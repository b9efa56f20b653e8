import {
  CompletionItem,
  CompletionItemKind,
  type CompletionItemProvider,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import type { Completion } from '../../lint/complete';
import type { Answers } from './answers';
import { rangeOf } from './positions';
import { isRelevant } from './relevant';

const kinds = {
  setting: CompletionItemKind.Property,
  section: CompletionItemKind.Module,
  value: CompletionItemKind.Value,
  variable: CompletionItemKind.Variable,
} as const satisfies Readonly<Record<Completion['kind'], CompletionItemKind>>;

/** Names and values of Agent settings. */
export class Completions implements CompletionItemProvider {
  constructor(private readonly answers: Answers) {}

  async provideCompletionItems(document: TextDocument, position: Position): Promise<CompletionItem[]> {
    if (!isRelevant(document)) return [];
    const found = await this.answers.ask(document, 'completions', { offset: document.offsetAt(position) });
    return found.map((completion) => itemOf(document, completion));
  }
}

function itemOf(document: TextDocument, completion: Completion): CompletionItem {
  const item = new CompletionItem(completion.label, kinds[completion.kind]);
  item.insertText = completion.text;
  item.range = rangeOf(document, completion.span);
  if (completion.detail !== undefined) item.detail = completion.detail;
  if (completion.markdown !== undefined) item.documentation = new MarkdownString(completion.markdown);
  return item;
}
