import type { Account } from '../network/account';
import type { Identity } from '../network/account-reading';
import type { Reading } from '../network/reading';
import { attempt } from './attempt';

/** Two calls side by side. An account whose alias may not be read is shown without one. */
export async function readIdentity(account: Account, signal: AbortSignal): Promise<Reading<Identity>> {
  const [identity, alias] = await Promise.all([
    attempt(signal, () => account.identity(signal)),
    attempt(signal, () => account.alias(signal)),
  ]);
  if (identity.kind === 'unread' || alias.kind === 'unread' || alias.value === undefined) return identity;
  return { kind: 'read', value: { ...identity.value, alias: alias.value } };
}
