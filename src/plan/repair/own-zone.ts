import { t } from '@vscode/l10n';
import type { Network } from '../../network/network';
import type { Zone } from '../../network/zone';
import { ownerOfZone } from '../owners';
import type { Chosen } from '../site-of-request';
import { reasonUnread } from '../unread';

/** A zone that the plan's own profile can change. */
export function findOwnZone(zoneId: string, network: Network): Chosen<Zone> {
  const { zones, identity } = network;
  if (identity.kind === 'unread') return refused(reasonUnread(identity) ?? '');
  if (zones.kind === 'unread') return refused(reasonUnread(zones) ?? '');
  const owner = ownerOfZone(zoneId, network);
  const { accountId } = identity.value;
  if (owner !== undefined && owner !== accountId) {
    return refused(t('Zone {0} belongs to account {1}. Plan with a profile of that account.', zoneId, owner));
  }
  const zone = zones.value.find(({ id }) => id === zoneId);
  return zone === undefined
    ? refused(t('There is no private zone {0}. Choose another one.', zoneId))
    : { kind: 'found', value: zone };
}

function refused(sentence: string): Chosen<never> {
  return { kind: 'refused', sentence };
}
