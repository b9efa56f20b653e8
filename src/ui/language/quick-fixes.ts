import {
  CodeAction,
  CodeActionKind,
  type CodeActionContext,
  type CodeActionProvider,
  type Diagnostic,
  type Range,
  type TextDocument,
  WorkspaceEdit,
  l10n,
} from 'vscode';
import type { Span } from '../../finding';
import { loadLint } from '../lazy/lint';
import { diagnosticOf } from './diagnostics';
import { lintOptionsFor } from './lint-settings';
import { rangeOf, textEditsOf, workspaceEditOf } from './positions';
import type { Answers } from './answers';
import { isRelevant } from './relevant';

/** One fix at a time, at the finding that it cures. */
export class QuickFixes implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];

  constructor(private readonly answers: Answers) {}

  async provideCodeActions(
    document: TextDocument,
    range: Range,
    context: CodeActionContext,
  ): Promise<CodeAction[]> {
    if (!isRelevant(document)) return [];
    const findings = await this.answers.ask(document, 'findings', lintOptionsFor(document.uri));
    return findings.flatMap((finding) => {
      if (finding.place.kind !== 'span') return [];
      const { span } = finding.place;
      if (rangeOf(document, span).intersection(range) === undefined) return [];
      const shown = context.diagnostics.filter(
        (diagnostic) => diagnostic.source === 'PrivateLink' && diagnostic.message === finding.message,
      );
      const diagnostics =
        shown.length > 0 ? shown : [...diagnosticOf(finding, (place) => rangeOf(document, place))];
      const fixes = (finding.fixes ?? []).flatMap((fix, index) => {
        const edit = workspaceEditOf(document, fix);
        return edit === undefined ? [] : [quickFix(fix.title, edit, diagnostics, index === 0)];
      });
      return [...fixes, suppress(document, finding.rule, span, diagnostics)];
    });
  }
}

function suppress(document: TextDocument, rule: string, span: Span, diagnostics: Diagnostic[]): CodeAction {
  const suppression = loadLint().suppressionFor(document.getText(), span, rule);
  const edit = new WorkspaceEdit();
  edit.set(document.uri, textEditsOf(document, [suppression]));
  // Inside some scalars a comment would become part of the text.
  const isOfFile = suppression.text.includes('privatelink-ignore-file');
  const title = isOfFile ? l10n.t('Ignore {0} in this file', rule) : l10n.t('Ignore {0} on this line', rule);
  return quickFix(title, edit, diagnostics, false);
}

function quickFix(
  title: string,
  edit: WorkspaceEdit,
  diagnostics: Diagnostic[],
  isPreferred: boolean,
): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.edit = edit;
  action.diagnostics = diagnostics;
  action.isPreferred = isPreferred;
  return action;
}
