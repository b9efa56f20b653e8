import type { Account } from '../network/account';
import type { Journal } from './journal';

/** What making a plan needs of the world. */
export interface ApplyTools {
  /** The account of each profile that the plan names. */
  readonly accountOf: (profile: string) => Account;
  readonly journal: Journal;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
  /** Rejects with the signal's reason when it is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export interface Progress {
  /** The step's name. */
  readonly step: string;
  readonly state:
    'rehearsing' | 'making' | 'waiting' | 'made' | 'already so' | 'failed' | 'undoing' | 'undone';
  /** What is going on, in words. */
  readonly message: string;
}
