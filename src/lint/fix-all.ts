import type { Finding, TextEdit } from '../finding';
import { applyEdits } from './apply-edits';
import { type LintOptions, lint } from './lint';

/** One fix can make room for another; no text seen needs more. */
const mostRounds = 10;

/**
 * The edits that cure all that can be cured at once. What is only information, and what is a choice, is left alone,
 * because somebody may have meant it.
 */
export function fixAll(text: string, fileName: string, options: LintOptions = {}): readonly TextEdit[] {
  const first = editsOfRound(lint(text, fileName, options));
  let fixed = applyEdits(text, first);
  let isOneRound = true;
  for (let round = 1; round < mostRounds; round += 1) {
    const edits = editsOfRound(lint(fixed, fileName, options));
    if (edits.length === 0) break;
    fixed = applyEdits(fixed, edits);
    isOneRound = false;
  }
  return isOneRound ? first : [replacement(text, fixed)];
}

/** The first fix of each finding, as long as they keep away from each other: the rest waits for the next round. */
function editsOfRound(findings: readonly Finding[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { severity, fixes } of findings) {
    const [fix] = fixes ?? [];
    if (severity === 'information' || fix?.kind !== 'edits' || fix.isChoice === true) continue;
    const touches = fix.edits.some(({ span }) =>
      taken.some((other) => span.start <= other.span.end && other.span.start <= span.end),
    );
    if (!touches) taken.push(...fix.edits);
  }
  return taken;
}

function replacement(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { span: { start, end: before.length - same }, text: after.slice(start, after.length - same) };
}
