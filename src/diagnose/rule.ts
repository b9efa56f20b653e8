import type { Finding } from '../finding';
import type { Facts } from './facts';
import type { Gap } from './gap';

/** A finding before its rule's name is put on it. */
export type Fault = Omit<Finding, 'rule'>;

/** Three-valued: faults, gaps where the rule could not look, neither where all is well. */
export interface Judgement {
  readonly faults: readonly Fault[];
  readonly gaps: readonly Gap[];
}

export interface Rule {
  /** States the fault. The rule's file, its fixture and its documentation anchor have the same name. */
  readonly id: string;
  readonly check: (facts: Facts) => Judgement;
}

export function judged(faults: readonly Fault[]): Judgement {
  return { faults, gaps: [] };
}
