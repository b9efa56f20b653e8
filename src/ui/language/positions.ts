import { Range, type TextDocument, TextEdit, type Uri, WorkspaceEdit } from 'vscode';
import type { Fix, Span, TextEdit as LintEdit } from '../../finding';

export function rangeOf(document: TextDocument, span: Span): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}

export function textEditsOf(document: TextDocument, edits: readonly LintEdit[]): TextEdit[] {
  return edits.map((edit) => TextEdit.replace(rangeOf(document, edit.span), edit.text));
}

/** Undefined for a fix that is a plan. */
export function workspaceEditOf(document: TextDocument, fix: Fix): WorkspaceEdit | undefined {
  if (fix.kind !== 'edits') return undefined;
  const edit = new WorkspaceEdit();
  edit.set(document.uri, textEditsOf(document, fix.edits));
  return edit;
}

export function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
