import type { Finding, TextEdit } from '../../src/finding';

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  // As an editor does: of two insertions at one place the first one comes first.
  return edits
    .toReversed()
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (result, { span, text: inserted }) => result.slice(0, span.start) + inserted + result.slice(span.end),
      text,
    );
}

export function applyFix(text: string, finding: Finding): string {
  const [fix] = finding.fixes ?? [];
  return fix?.kind === 'edits' ? applyEdits(text, fix.edits) : text;
}
