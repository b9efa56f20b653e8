import { t } from '@vscode/l10n';
import type { Zone } from '../../network/zone';
import { type Draft, draft, refuse } from '../draft';
import type { Side } from '../peering/agents';
import { isOwnComment } from '../tags-of-step';
import { reasonUnread } from '../unread';
import type { VpcFacts } from '../vpc-facts';
import { deleteRecordStep, deleteZoneStep } from '../zone-steps';

/** A zone that was made by a plan, where all its VPCs are to lose it; of anybody else's, its owner decides. */
export function deleteWhole(zone: Zone, sides: readonly Side[], { vpc }: VpcFacts): Draft {
  const vpcIds = sides.map(({ facts }) => facts.vpc.id).join(', ');
  if (!isOwnComment(zone.comment)) {
    return refuse(
      t(
        'Zone {0} has no other VPC than {1}, and AWS does not take the last one away. Associate another VPC first, or delete the zone in Route 53; no plan made it, so none deletes it.',
        zone.id,
        vpcIds,
      ),
    );
  }
  if (zone.records.kind === 'unread') return refuse(reasonUnread(zone.records) ?? '');
  const routed = zone.records.value.find(({ routing }) => routing !== undefined);
  if (routed !== undefined) {
    return refuse(
      t(
        'Zone {0} has records {1} with a routing policy. Delete them, then plan again.',
        zone.id,
        routed.name,
      ),
    );
  }
  // The plan's own account has the zone, and looks again at its own VPC.
  const at = { region: vpc.region, vpcId: vpc.id };
  const why = t('It has no other VPC than {0}, and AWS does not take the last one away.', vpcIds);
  const records = zone.records.value.map((record) => deleteRecordStep(zone, record, at, why));
  return draft({ steps: [...records, deleteZoneStep(zone, at, why)] });
}
