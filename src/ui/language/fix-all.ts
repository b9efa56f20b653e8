import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  type TextDocument,
  WorkspaceEdit,
  l10n,
} from 'vscode';
import type { Answers } from './answers';
import { lintOptionsFor } from './lint-settings';
import { textEditsOf } from './positions';
import { isRelevant } from './relevant';

/** All fixes at once: from the menu, and on save where `editor.codeActionsOnSave` names it. */
export class FixAll implements CodeActionProvider {
  static readonly kind = CodeActionKind.SourceFixAll.append('privatelink');

  constructor(private readonly answers: Answers) {}

  async provideCodeActions(document: TextDocument): Promise<CodeAction[]> {
    if (!isRelevant(document)) return [];
    const edits = await this.answers.ask(document, 'fixes', lintOptionsFor(document.uri));
    if (edits.length === 0) return [];
    const action = new CodeAction(l10n.t('Fix all PrivateLink findings'), FixAll.kind);
    action.edit = new WorkspaceEdit();
    action.edit.set(document.uri, textEditsOf(document, edits));
    return [action];
  }
}
