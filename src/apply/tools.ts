import type { Account } from '../network/account';
import type { Network } from '../network/network';
import type { NameAnswer } from '../plan/plan';
import type { Journal } from './journal';

/** What making a plan needs of the world. */
export interface ApplyTools {
  /** The account of each profile that the plan names. */
  readonly accountOf: (profile: string) => Account;
  /** The verdict on each intake host of the site, by its name, for a VPC of the network. */
  readonly judge: (
    network: Network,
    vpc: { readonly region: string; readonly vpcId: string; readonly site: string },
  ) => ReadonlyMap<string, NameAnswer>;
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
