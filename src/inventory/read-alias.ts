import type { Account } from '../network/account';
import { isProblem } from '../problem';

/**
 * The account's name for itself; undefined also where it may not be read. Where IAM cannot be reached, as from a
 * network with endpoints of a few services alone, nobody waits for a name.
 */
export async function readAlias(account: Account, signal: AbortSignal): Promise<string | undefined> {
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
