import type { Account } from '../network/account';
import type { At } from '../network/account-reading';
import type { Network } from '../network/network';
import type { Plan } from '../plan/plan';
import type { Reference } from '../plan/step';
import type { StepHistory } from './history';
import type { ApplyTools } from './tools';

/** What an operation sees: the plan, the account, and what is known of the step so far. */
export interface Scene {
  readonly plan: Plan;
  readonly tools: ApplyTools;
  /** Whose credentials make the step. */
  readonly account: Account;
  readonly at: At;
  /** As read when the run began, of all accounts of the plan. */
  readonly network: Network;
  readonly history: StepHistory;
  /** Undefined for the result of a step that is not made yet. */
  readonly idOf: (reference: Reference) => string | undefined;
  /** Says what is being waited for. */
  readonly tell: (message: string) => void;
}
