import {
  CodeAction,
  CodeActionKind,
  type CodeActionContext,
  type CodeActionProvider,
  type Range,
  type TextDocument,
} from 'vscode';
import { loadLint } from '../lazy/lint';
import { diagnosticOf } from './diagnostics';
import { lintOptionsFor } from './lint-settings';
import { rangeOf, workspaceEditOf } from './positions';
import type { Readings } from './readings';
import { isRelevant } from './relevant';

/** One fix at a time, at the finding that it cures. */
export class QuickFixes implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];

  constructor(private readonly readings: Readings) {}

  provideCodeActions(document: TextDocument, range: Range, context: CodeActionContext): CodeAction[] {
    if (!isRelevant(document)) return [];
    const findings = loadLint().findingsOf(this.readings.of(document), lintOptionsFor(document.uri));
    return findings.flatMap((finding) => {
      if (
        finding.place.kind !== 'span' ||
        rangeOf(document, finding.place.span).intersection(range) === undefined
      )
        return [];
      const diagnostics = context.diagnostics.filter(
        (diagnostic) => diagnostic.source === 'PrivateLink' && diagnostic.message === finding.message,
      );
      return (finding.fixes ?? []).flatMap((fix, index) => {
        const edit = workspaceEditOf(document, fix);
        if (edit === undefined) return [];
        const action = new CodeAction(fix.title, CodeActionKind.QuickFix);
        action.edit = edit;
        action.isPreferred = index === 0;
        action.diagnostics = diagnostics.length > 0 ? diagnostics : [...diagnosticOf(document, finding)];
        return [action];
      });
    });
  }
}
