import type { ProblemFacts } from '../problem';

/**
 * Something that was asked for: either what the answer was, or why there is none. Unread is not absent:
 * whoever judges must treat it as unknown.
 */
export type Reading<T> =
  { readonly kind: 'read'; readonly value: T } | { readonly kind: 'unread'; readonly problem: ProblemFacts };

export function read<T>(value: T): Reading<T> {
  return { kind: 'read', value };
}

export function unread(problem: ProblemFacts): Reading<never> {
  return { kind: 'unread', problem };
}

/** The value, or the stand-in where it could not be read. For display only; a judgement must look at `kind`. */
export function readOr<T, U>(reading: Reading<T>, standIn: U): T | U {
  return reading.kind === 'read' ? reading.value : standIn;
}
