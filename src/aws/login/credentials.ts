import type { AwsCredentialIdentity } from '@smithy/types';

/** The credentials of a profile, shared by all its clients: one role assumption, not one for each region. */
export interface Credentials {
  readonly resolve: () => Promise<AwsCredentialIdentity>;
  /** AWS did not accept them: the next call loads them anew. */
  readonly forget: (because: 'expired' | 'refused') => void;
}

/** A failure is not remembered: after a login the next call finds the new credentials. */
export function keepCredentials(load: () => Promise<AwsCredentialIdentity>, now = Date.now): Credentials {
  let kept: AwsCredentialIdentity | undefined;
  let loading: Promise<AwsCredentialIdentity> | undefined;

  const msLeft = () => (kept?.expiration === undefined ? Infinity : kept.expiration.getTime() - now());
  const renew = async () => {
    try {
      return (kept = await load());
    } catch (error) {
      if (kept !== undefined && msLeft() > 0) return kept;
      throw error;
    } finally {
      loading = undefined;
    }
  };

  const resolve = async () => (kept !== undefined && msLeft() > renewalMs ? kept : (loading ??= renew()));
  const forget = (because: 'expired' | 'refused') => {
    // AWS refuses good credentials too, in a region that is not enabled. Keys cost nothing to read again; for a role
    // the person may be asked for another code.
    if (because === 'expired' || kept?.expiration === undefined) kept = undefined;
  };
  // Said to SDK clients: each would otherwise keep keys without an end for ever.
  return { resolve: Object.assign(resolve, { memoized: true }), forget };
}

/** As the SDK does: renewed while there are five minutes left. */
const renewalMs = 5 * 60_000;
