import { t } from '@vscode/l10n';
import { normalizeHost } from '../../catalogue/host';
import type { Network } from '../../network/network';
import type { Zone } from '../../network/zone';
import { type Draft, draft, finish, join, refuse } from '../draft';
import { notOwned } from '../endpoints';
import { withForecast } from '../forecast';
import { ownerOfZone } from '../owners';
import { type Agents, type Side, readAgents } from '../peering/agents';
import type { Caution, Plan } from '../plan';
import { type DetachZoneRequest, agentVpcsOf } from '../request';
import type { Step } from '../step';
import { reasonUnread } from '../unread';
import { type VpcFacts, readVpcFacts } from '../vpc-facts';
import { vpcTitle } from '../vpc-title';
import { deleteWhole } from './delete-whole-zone';

/** Takes a zone away from VPCs. AWS keeps the last VPC of a zone, so there the zone itself would have to go. */
export function planDetachZone(request: DetachZoneRequest, network: Network): Plan {
  const vpcs = agentVpcsOf(request);
  const [only] = vpcs;
  const from = vpcs.length === 1 && only !== undefined ? vpcTitle(only, network) : t('{0} VPCs', vpcs.length);
  const title = t('Take zone {0} away from {1}', request.zoneId, from);
  const facts = readVpcFacts(request, network);
  if (facts.kind === 'unknown') return finish(title, request, network, facts.refusal);
  if (facts.vpc.ownerId !== facts.accountId) return finish(title, request, network, refuse(notOwned(facts)));
  const agents = readAgents({ ...request, agents: request.agents ?? [request] }, network);
  if (agents.kind === 'unknown') return finish(title, request, network, agents.refusal);
  const part = draftDetach(request.zoneId, agents, facts, network);
  return withForecast(finish(title, request, network, part, agents.accounts), network, []);
}

function draftDetach(zoneId: string, { sides }: Agents, facts: VpcFacts, network: Network): Draft {
  const { zones } = network;
  if (zones.kind === 'unread') return refuse(reasonUnread(zones) ?? '');
  const listings = sides.flatMap((side) => listedIn(side, zoneId) ?? []);
  const stranger = listings.find(({ owner }) => owner.kind === 'service')?.owner;
  if (stranger?.kind === 'service') {
    return refuse(t('Zone {0} belongs to {1} and goes only with its endpoint.', zoneId, stranger.name));
  }
  const zone = zones.value.find(({ id }) => id === zoneId);
  const owner = ownerOfZone(zoneId, network) ?? facts.accountId;
  const isOwn = owner === facts.accountId;
  if (isOwn && zone?.associations.kind === 'unread') return refuse(reasonUnread(zone.associations) ?? '');
  const known = zone?.associations.kind === 'read' ? zone.associations.value : undefined;
  const isThere = (side: Side) =>
    known === undefined
      ? !isOwn && listedIn(side, zoneId) !== undefined
      : known.some(({ vpcId }) => vpcId === side.facts.vpc.id);
  const there = sides.filter(isThere);
  const absent = sides.filter((side) => !there.includes(side)).map((side) => gone(zoneId, side));
  if (zone !== undefined && there.length > 0 && known?.length === there.length) {
    return isOwn ? deleteWhole(zone, there, facts) : refuse(lastOfForeign(zoneId, there, owner));
  }
  const named = { id: zoneId, name: zone?.name ?? listings[0]?.name ?? '' };
  const steps = there.map((side) => detachStep(named, owner, side));
  const cautions = there.flatMap((side) => remarkOn(zoneId, zone, owner, side));
  return join(draft({ steps, cautions }), ...absent);
}

function listedIn({ facts: { detail } }: Side, zoneId: string) {
  return detail.zones.kind === 'read' ? detail.zones.value.find(({ id }) => id === zoneId) : undefined;
}

/** No refusal: it is what a plan that was made leaves behind. */
function gone(zoneId: string, { facts: { vpc } }: Side): Draft {
  const sentence = t('Zone {0} is not associated with {1}.', zoneId, vpc.id);
  return draft({ cautions: [{ kind: 'note', sentence }] });
}

function lastOfForeign(zoneId: string, there: readonly Side[], owner: string): string {
  return t(
    'Zone {0} has no other VPC than {1}, and AWS does not take the last one away. Account {2} has to delete the zone.',
    zoneId,
    there.map(({ facts }) => facts.vpc.id).join(', '),
    owner,
  );
}

function detachStep({ id, name }: Pick<Zone, 'id' | 'name'>, owner: string, side: Side): Step {
  const { as, accountId, facts } = side;
  const { vpc } = facts;
  const zoneName = normalizeHost(name);
  return {
    kind: 'disassociate zone',
    name: `disassociate-${zoneName}-${vpc.id}`,
    ...as,
    region: vpc.region,
    vpcId: vpc.id,
    why: t('As long as it is there, {0} answers for every name below its own.', zoneName),
    zoneId: id,
    zoneName,
    ...(owner === accountId ? {} : { zoneOwnerId: owner }),
  };
}

/**
 * The account of the VPC may do that for its own VPC (Route 53 API, DisassociateVPCFromHostedZone), but only the zone's
 * account sees whether it is the last one, and what is lost.
 */
function remarkOn(
  zoneId: string,
  zone: Zone | undefined,
  owner: string,
  { facts: { vpc }, accountId }: Side,
): readonly Caution[] {
  if (owner === accountId) return [];
  if (zone?.records.kind === 'read' && zone.associations.kind === 'read') {
    const sentence = t(
      'Zone {0} is of account {1}, which would have to allow it again for {2} of account {3}: rolling back does not bring it back.',
      zoneId,
      owner,
      vpc.id,
      accountId,
    );
    return [{ kind: 'warning', sentence }];
  }
  const sentence = t(
    'Zone {0} is of account {1}: what it answers in {2} is not visible from here, and that account would have to allow it again. Where {2} is its last VPC, AWS refuses.',
    zoneId,
    owner,
    vpc.id,
  );
  return [{ kind: 'harm', sentence }];
}
