import type { Finding } from '../../src/finding';
import { applyEdits } from '../../src/lint/apply-edits';

export { applyEdits };

/** The text after the first fix of a finding. */
export function applyFix(text: string, finding: Finding): string {
  const [fix] = finding.fixes ?? [];
  return fix?.kind === 'edits' ? applyEdits(text, fix.edits) : text;
}
