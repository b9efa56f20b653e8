import type { ProblemAction, ProblemCode } from '../problem';

export interface Wording {
  readonly code: ProblemCode;
  /** The second half of the sentence, without its full stop. */
  readonly why: string;
  readonly remedy: string;
  readonly actions?: readonly ProblemAction[];
  readonly permission?: string;
}
