import type { Plan } from '../plan/plan';
import type { ProblemCode } from '../problem';
import type { Stay } from './outcome';

/**
 * What is written down while a plan is made or undone, so that it can be resumed or rolled back after a restart.
 * Holds ids and names, never a secret.
 */
export type JournalEntry =
  | { readonly kind: 'opened'; readonly planId: string; readonly plan: Plan }
  | StepEntry
  | { readonly kind: 'closed'; readonly planId: string; readonly how: 'made' }
  /** By a corrected plan that was made, and that uses what this one had made. */
  | { readonly kind: 'closed'; readonly planId: string; readonly how: 'replaced'; readonly by: string }
  /** `stays` is absent where an older version of the extension wrote it. */
  | {
      readonly kind: 'closed';
      readonly planId: string;
      readonly how: 'rolled back';
      readonly stays?: readonly Stay[];
    };

export type StepEntry = { readonly kind: 'step'; readonly planId: string; readonly step: string } & Phase;

export type Phase =
  /** Written before the call. `noticed` are resources that depended on what the step changes. */
  | { readonly phase: 'started'; readonly noticed: readonly string[] }
  | { readonly phase: 'made'; readonly ids: readonly string[] }
  /** Found as it should be, and not made by this plan. */
  | { readonly phase: 'already so'; readonly ids: readonly string[] }
  /** AWS refused the call, so nothing changed. */
  | { readonly phase: 'refused'; readonly code: ProblemCode }
  | { readonly phase: 'undoing' }
  | { readonly phase: 'undone' };

export interface Journal {
  /** Resolves when the entry would survive a crash. */
  append(entry: JournalEntry): Promise<void>;
  /** Of one plan, oldest first. */
  entries(planId: string): Promise<readonly JournalEntry[]>;
}
