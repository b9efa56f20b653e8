import type { Account } from '../network/account';
import type { Reading } from '../network/reading';
import type { VpcReference } from '../network/zone';
import { attempt } from './attempt';

export function readAuthorizations(
  account: Account,
  zoneId: string,
  signal: AbortSignal,
): Promise<Reading<readonly VpcReference[]>> {
  return attempt(signal, () => account.zoneAuthorizations(zoneId, signal));
}
