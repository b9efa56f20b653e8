import type { ProblemFacts } from '../problem';
import type { Proof } from './prove';

export interface Made {
  readonly step: string;
  readonly ids: readonly string[];
}

/** How far a plan came, by step name. */
export interface Extent {
  readonly made: readonly Made[];
  /** Found as it should be. */
  readonly alreadySo: readonly string[];
  /** Started, and no answer came: whether it was made shows when the plan is resumed or rolled back. */
  readonly uncertain: readonly string[];
  readonly notMade: readonly string[];
}

export type Outcome =
  | ({ readonly kind: 'done'; readonly proof: Proof } & Extent)
  | ({ readonly kind: 'stopped'; readonly problem: ProblemFacts } & Extent)
  | ({ readonly kind: 'cancelled' } & Extent);

export interface Undoing {
  readonly undone: readonly string[];
  /** What this plan made, is still there, and could be undone. */
  readonly left: readonly string[];
  /** What this plan made and nothing can take back. */
  readonly stays: readonly Stay[];
}

/** A step of the plan that remains in force after rolling back. */
export interface Stay {
  readonly step: string;
  /** What it did, and why it cannot be taken back. */
  readonly sentence: string;
}

export type RollbackOutcome =
  | ({ readonly kind: 'restored' } & Undoing)
  | ({ readonly kind: 'stopped'; readonly problem: ProblemFacts } & Undoing)
  | ({ readonly kind: 'cancelled' } & Undoing);
