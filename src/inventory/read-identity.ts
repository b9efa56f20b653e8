import type { Account } from '../network/account';
import type { Identity } from '../network/account-reading';
import type { Reading } from '../network/reading';
import { isProblem } from '../problem';
import { attempt } from './attempt';

/** Two calls side by side. An account whose alias may not be read is shown without one. */
export async function readIdentity(account: Account, signal: AbortSignal): Promise<Reading<Identity>> {
  const [identity, alias] = await Promise.all([
    attempt(signal, () => account.identity(signal)),
    readAlias(account, signal),
  ]);
  if (identity.kind === 'unread' || alias === undefined) return identity;
  return { kind: 'read', value: { ...identity.value, alias } };
}

/** Where IAM cannot be reached, as from a network with endpoints of a few services alone, nobody waits for a name. */
async function readAlias(account: Account, signal: AbortSignal): Promise<string | undefined> {
  const limit = AbortSignal.timeout(patience);
  try {
    return await account.alias(AbortSignal.any([signal, limit]));
  } catch (error) {
    signal.throwIfAborted();
    if (isProblem(error) || limit.aborted) return undefined;
    throw error;
  }
}

/** Milliseconds. */
const patience = 3_000;
