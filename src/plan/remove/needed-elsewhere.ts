import { t } from '@vscode/l10n';
import type { Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import type { VpcReference, Zone } from '../../network/zone';
import { leadsTo } from '../alias-target';
import { ownerOfVpc, ownerOfZone } from '../owners';
import { reasonUnread } from '../unread';
import type { VpcFacts } from '../vpc-facts';

/**
 * Why an endpoint stays: a zone leads VPCs of other accounts to it, and what goes on there is not this account's to
 * end. Undefined where no zone that was read does.
 */
export function whyNeededElsewhere(
  endpoint: Endpoint,
  facts: VpcFacts,
  network: Network,
): string | undefined {
  const zones = network.zones.kind === 'read' ? network.zones.value : [];
  const [reason] = zones
    .filter(({ records }) => records.kind === 'read' && records.value.some((one) => leadsTo(one, endpoint)))
    .flatMap((zone) => reasonIn(zone, facts, network) ?? []);
  return reason;
}

function reasonIn(zone: Zone, { vpc, accountId }: VpcFacts, network: Network): string | undefined {
  const { id, associations } = zone;
  if (associations.kind === 'unread') {
    return t(
      'It stays: which VPCs zone {0} leads to it is not known. {1}',
      id,
      reasonUnread(associations) ?? '',
    );
  }
  const others = associations.value.filter(({ vpcId }) => vpcId !== vpc.id);
  const owner = ownerOfZone(id, network);
  if (owner !== undefined && owner !== accountId) {
    if (others.length === 0) return undefined;
    return t(
      'It stays: zone {0} of account {1} leads {2} to it. That account has to delete the records first; then plan again.',
      id,
      owner,
      others.map(({ vpcId }) => vpcId).join(', '),
    );
  }
  const strangers = others.flatMap((one) => {
    const account = strangerOf(one, accountId, network);
    return account === undefined ? [] : [{ vpcId: one.vpcId, account }];
  });
  if (strangers.length === 0) return undefined;
  const accounts = [...new Set(strangers.map(({ account }) => account))];
  return t(
    'It stays: zone {0} leads {1} of {2} to it. Who has that VPC has to take the zone away from it first; then plan again.',
    id,
    strangers.map(({ vpcId }) => vpcId).join(', '),
    accounts.join(', '),
  );
}

/** In words. A region that was read lists all VPCs of the account; of one that was not, nothing is known. */
function strangerOf(one: VpcReference, accountId: string, network: Network): string | undefined {
  const owner = one.ownerId ?? ownerOfVpc(one, network);
  if (owner === accountId) return undefined;
  if (owner !== undefined) return t('account {0}', owner);
  const isListed = network.inRegion[one.region]?.vpcs.kind === 'read';
  const isAlone = (network.alsoOf ?? []).length === 0;
  return isListed && isAlone ? t('another account') : undefined;
}
