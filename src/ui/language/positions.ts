import { Position, Range, type TextDocument, TextEdit, type Uri, WorkspaceEdit } from 'vscode';
import type { Fix, Span, TextEdit as LintEdit } from '../../finding';

export function rangeOf(document: TextDocument, span: Span): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The ranges of a text that is not open. */
export function rangesIn(text: string): (span: Span) => Range {
  const positionAt = (offset: number): Position => {
    const before = text.slice(0, offset).split(/\r\n|\n|\r/);
    return new Position(before.length - 1, before.at(-1)?.length ?? 0);
  };
  return ({ start, end }) => new Range(positionAt(start), positionAt(end));
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
