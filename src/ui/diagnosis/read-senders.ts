import { t } from '@vscode/l10n';
import { describeSender } from '../../diagnose/describe-sender';
import type { Sender } from '../../diagnose/sender';
import { type FoundSender, sendersOf } from '../../diagnose/senders-of';
import { attempt } from '../../inventory/attempt';
import type { At } from '../../network/account-reading';
import type { AccountSenders } from '../../network/account-senders';
import { type Reading, read, readOr } from '../../network/reading';
import { Problem } from '../../problem';

export interface SendersOfVpc {
  readonly found: readonly FoundSender[];
  /** By id; unread where that is not allowed, and instances are known by their ids alone. */
  readonly instanceNames: Reading<Readonly<Record<string, string>>>;
}

/** Everything in a VPC that may send. Names are asked for only where there are instances. */
export async function readSenders(account: AccountSenders, at: At, vpcId: string): Promise<SendersOfVpc> {
  const interfaces = await account.networkInterfaces(at, vpcId);
  const instanceNames = interfaces.some(({ instanceId }) => instanceId !== undefined)
    ? await attempt(at.signal, () => account.instanceNames(at, vpcId))
    : read({});
  return { found: sendersOf(interfaces, readOr(instanceNames, {})), instanceNames };
}

/** As it is now: functions get other subnets, and tasks end. Rejects with a problem where it is gone. */
export async function senderNow(
  account: AccountSenders,
  at: At,
  vpcId: string,
  sender: Sender,
): Promise<Sender> {
  const { what } = sender;
  if (what === undefined) return sender;
  const { found } = await readSenders(account, at, vpcId);
  const now = found.find((one) => one.what.kind === what.kind && one.what.id === what.id);
  if (now === undefined)
    throw new Problem({
      code: 'not-found',
      sentence: t('There is no {0} in {1} any more.', describeSender(sender), vpcId),
      remedy: t('Diagnose from another instance, task or function, or from subnets.'),
    });
  return { places: now.places, what: { ...what, ...now.what } };
}
