import { t } from '@vscode/l10n';
import type { Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import type { Zone } from '../../network/zone';
import { leadsTo } from '../alias-target';
import { ownerOfZone } from '../owners';
import type { Kept } from '../plan';
import { reasonUnread } from '../unread';
import type { VpcFacts } from '../vpc-facts';

/** A zone that leads more VPCs than the one that is taken down, or may. */
export interface SharedZone {
  readonly zone: Zone;
  /** Without that one; empty where they are not known. */
  readonly vpcIds: readonly string[];
}

/** Whosever the VPCs are: what they get through the endpoint is not for another one to end. */
export function sharedZonesOf(
  endpoint: Endpoint,
  { vpc }: VpcFacts,
  { zones }: Network,
): readonly SharedZone[] {
  return (zones.kind === 'read' ? zones.value : []).flatMap((zone) => {
    const { records, associations } = zone;
    if (records.kind === 'unread' || !records.value.some((one) => leadsTo(one, endpoint))) return [];
    if (associations.kind === 'unread') return [{ zone, vpcIds: [] }];
    const vpcIds = associations.value.map(({ vpcId }) => vpcId).filter((id) => id !== vpc.id);
    return vpcIds.length === 0 ? [] : [{ zone, vpcIds }];
  });
}

export function keptEndpointOf({ id }: Endpoint, { zone, vpcIds }: SharedZone): Kept {
  const { associations } = zone;
  const sentence =
    associations.kind === 'unread'
      ? t(
          'It stays: which VPCs zone {0} leads to it is not known. {1}',
          zone.id,
          reasonUnread(associations) ?? '',
        )
      : t(
          'It stays: zone {0} leads {1} to it. Disassociate the zone from there first.',
          zone.id,
          vpcIds.join(', '),
        );
  return { id, sentence };
}

export function keptZone({ zone, vpcIds }: SharedZone, { accountId }: VpcFacts, network: Network): Kept {
  const { id, associations } = zone;
  if (associations.kind === 'unread') {
    const reason = reasonUnread(associations) ?? '';
    return { id, sentence: t('Which VPCs zone {0} serves is not known. {1}', id, reason) };
  }
  const owner = ownerOfZone(id, network) ?? accountId;
  const sentence =
    owner === accountId
      ? t(
          'Zone {0} serves {1}. Disassociate it from there first (in its menu: Disassociate Zone from VPCs).',
          id,
          vpcIds.join(', '),
        )
      : t(
          'Zone {0} of account {1} serves {2}. That account has to disassociate it from there first, or to delete its records.',
          id,
          owner,
          vpcIds.join(', '),
        );
  return { id, sentence };
}
