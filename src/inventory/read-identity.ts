import type { Account } from '../network/account';
import type { Identity } from '../network/account-reading';
import type { Reading } from '../network/reading';
import { attempt } from './attempt';
import { readAlias } from './read-alias';

/** Two calls side by side. An account whose alias may not be read is shown without one. */
export async function readIdentity(account: Account, signal: AbortSignal): Promise<Reading<Identity>> {
  const [identity, alias] = await Promise.all([
    attempt(signal, () => account.identity(signal)),
    readAlias(account, signal),
  ]);
  if (identity.kind === 'unread' || alias === undefined) return identity;
  return { kind: 'read', value: { ...identity.value, alias } };
}
