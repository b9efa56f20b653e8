import { t } from '@vscode/l10n';
import { normalizeHost } from '../../catalogue/host';
import type { Network } from '../../network/network';
import type { Zone } from '../../network/zone';
import { type Draft, draft, finish, refuse } from '../draft';
import { notOwned } from '../endpoints';
import { withForecast } from '../forecast';
import { ownerOfZone } from '../owners';
import type { Plan } from '../plan';
import type { DetachZoneRequest } from '../request';
import { isOwnComment } from '../tags-of-step';
import { reasonUnread } from '../unread';
import { type VpcFacts, readVpcFacts } from '../vpc-facts';
import { deleteRecordStep, deleteZoneStep } from '../zone-steps';
import { vpcTitle } from '../vpc-title';

/** Takes a zone away from a VPC. AWS keeps the last VPC of a zone, so there the zone itself would have to go. */
export function planDetachZone(request: DetachZoneRequest, network: Network): Plan {
  const facts = readVpcFacts(request, network);
  const title = t('Take zone {0} away from {1}', request.zoneId, vpcTitle(request, network));
  const part = facts.kind === 'unknown' ? facts.refusal : draftDetach(request.zoneId, facts, network);
  return withForecast(finish(title, request, network, part), network, []);
}

function draftDetach(zoneId: string, facts: VpcFacts, network: Network): Draft {
  const { vpc, accountId } = facts;
  const { zones } = network;
  if (vpc.ownerId !== accountId) return refuse(notOwned(facts));
  if (zones.kind === 'unread') return refuse(reasonUnread(zones) ?? '');
  const listed = facts.detail.zones.kind === 'read' ? facts.detail.zones.value : [];
  const stranger = listed.find(({ id }) => id === zoneId)?.owner;
  if (stranger?.kind === 'service') {
    return refuse(t('Zone {0} belongs to {1} and goes only with its endpoint.', zoneId, stranger.name));
  }
  const owner = ownerOfZone(zoneId, network);
  const zone = zones.value.find(({ id }) => id === zoneId);
  if (owner !== undefined && owner !== accountId) {
    return detachForeign({ id: zoneId, name: zone?.name ?? nameOf(zoneId, facts) }, owner, zone, facts);
  }
  if (zone === undefined) return gone(zoneId, facts);
  if (zone.associations.kind === 'unread') return refuse(reasonUnread(zone.associations) ?? '');
  const vpcIds = zone.associations.value.map(({ vpcId }) => vpcId);
  if (!vpcIds.includes(vpc.id)) return gone(zoneId, facts);
  return vpcIds.length > 1 ? draft({ steps: [detachStep(zone, facts)] }) : deleteWhole(zone, facts);
}

/** No refusal: it is what a plan that was made leaves behind. */
function gone(zoneId: string, { vpc }: VpcFacts): Draft {
  const sentence = t('Zone {0} is not associated with {1}.', zoneId, vpc.id);
  return draft({ cautions: [{ kind: 'note', sentence }] });
}

/**
 * The account of the VPC may do that for its own VPC (Route 53 API, DisassociateVPCFromHostedZone), but only the zone's
 * account sees whether it is the last one.
 */
function detachForeign(
  named: Pick<Zone, 'id' | 'name'>,
  owner: string,
  zone: Zone | undefined,
  facts: VpcFacts,
): Draft {
  const { vpc, detail } = facts;
  const known = zone?.associations.kind === 'read' ? zone.associations.value : undefined;
  const isListed = detail.zones.kind === 'read' && detail.zones.value.some(({ id }) => id === named.id);
  const isThere = known === undefined ? isListed : known.some(({ vpcId }) => vpcId === vpc.id);
  if (!isThere) return gone(named.id, facts);
  if (known?.length === 1) {
    return refuse(
      t(
        '{0} is the last VPC of zone {1}, and AWS does not take that away. Account {2} has to delete the zone.',
        vpc.id,
        named.id,
        owner,
      ),
    );
  }
  const sentence = t(
    'Zone {0} is of account {1}: what it answers in {2} is not visible from here, and that account would have to allow it again. Where {2} is its last VPC, AWS refuses.',
    named.id,
    owner,
    vpc.id,
  );
  return draft({ steps: [detachStep(named, facts)], cautions: [{ kind: 'warning', sentence }] });
}

function nameOf(zoneId: string, { detail }: VpcFacts): string {
  const listed = detail.zones.kind === 'read' ? detail.zones.value : [];
  return listed.find(({ id }) => id === zoneId)?.name ?? '';
}

function detachStep({ id, name }: Pick<Zone, 'id' | 'name'>, { vpc }: VpcFacts): Draft['steps'][number] {
  const zoneName = normalizeHost(name);
  return {
    kind: 'disassociate zone',
    name: `disassociate-${zoneName}-${vpc.id}`,
    region: vpc.region,
    vpcId: vpc.id,
    why: t('As long as it is there, {0} answers for every name below its own.', zoneName),
    zoneId: id,
    zoneName,
  };
}

function deleteWhole(zone: Zone, { vpc }: VpcFacts): Draft {
  if (!isOwnComment(zone.comment)) {
    return refuse(
      t(
        '{0} is the last VPC of zone {1}, and AWS does not take that away. Associate another VPC first, or delete the zone in Route 53; no plan made it, so none deletes it.',
        vpc.id,
        zone.id,
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
  const at = { region: vpc.region, vpcId: vpc.id };
  const why = t('{0} is the last VPC of the zone, which AWS does not take away.', vpc.id);
  const records = zone.records.value.map((record) => deleteRecordStep(zone, record, at, why));
  return draft({ steps: [...records, deleteZoneStep(zone, at, why)] });
}
