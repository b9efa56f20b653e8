import type { Reading } from '../network/reading';

/** Why something that a judgement needs is not known, as its problem words it. Undefined where it was read. */
export function reasonUnread(reading: Reading<unknown>): string | undefined {
  if (reading.kind === 'read') return undefined;
  return `${reading.problem.sentence} ${reading.problem.remedy}`;
}
