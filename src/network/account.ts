import type { AccountChanges } from './account-changes';
import type { AccountPaths } from './account-paths';
import type { AccountProbing } from './account-probing';
import type { AccountReading } from './account-reading';
import type { AccountSenders } from './account-senders';
import type { AccountZoneChanges } from './account-zone-changes';

/**
 * One AWS account as this extension uses it: each method is one kind of call, paged to its end.
 * Implemented by `aws/` on the SDK and by `sandbox/` in memory; both pass one contract suite.
 * Every failure that a person can act on is thrown as `Problem`; an aborted signal rejects with its reason.
 */
export interface Account
  extends AccountReading, AccountPaths, AccountSenders, AccountProbing, AccountChanges, AccountZoneChanges {
  /** The profile's name as the person chose it. */
  readonly profile: string;
  /** The host of an endpoint override, where one is active. */
  readonly emulator?: string;
}
