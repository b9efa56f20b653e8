/**
 * A VPC is associated with a private zone, and its authorization was not withdrawn.
 * It is needed only while the association is made; as long as it stays, the other account can associate the VPC again
 * after you took it away. Source: S21; Route 53, DeleteVPCAssociationAuthorization.
 */
import { t } from '@vscode/l10n';
import { normalizeHost } from '../../catalogue/host';
import { know } from '../../dns/missing';
import { readOr } from '../../network/reading';
import type { VpcReference, Zone } from '../../network/zone';
import type { Facts } from '../facts';
import { placeOfZone } from '../place-of';
import { findProfileOf, offerPlan } from '../repair';
import type { Fault, Rule } from '../rule';
import { someOf } from '../../plan/some-of';

export const authorizationLeftBehind: Rule = {
  id: 'authorization-left-behind',
  check: (facts) => {
    const zones = know(facts.network.zones, 'private zones', facts.network.profile);
    if (zones.kind === 'missing') return { faults: [], gaps: [zones.missing] };
    const own = zones.value.filter(({ associations }) => isHere(associations, facts));
    const authorizations = own.map(({ id, authorizations: reading }) =>
      know(reading, 'authorizations of a zone', id),
    );
    return {
      faults: own.flatMap((zone) => faultOf(zone, facts)),
      gaps: authorizations.flatMap((known) => (known.kind === 'missing' ? [known.missing] : [])),
    };
  },
};

function isHere(associations: Zone['associations'], { request }: Facts): boolean {
  return associations.kind === 'read' && associations.value.some(({ vpcId }) => vpcId === request.vpcId);
}

function faultOf(zone: Zone, facts: Facts): readonly Fault[] {
  const { id: zoneId, name, associations, authorizations } = zone;
  if (associations.kind === 'unread' || authorizations.kind === 'unread') return [];
  const left = authorizations.value.filter((one) =>
    associations.value.some((other) => other.vpcId === one.vpcId && other.region === one.region),
  );
  if (left.length === 0) return [];
  return [
    {
      severity: 'information',
      message: t(
        'Zone {0} ({1}) still authorizes VPCs that are associated already: {2}. Withdraw that.',
        normalizeHost(name),
        zoneId,
        someOf(left.map((one) => one.vpcId)),
      ),
      place: placeOfZone(facts, zoneId),
      ...repairOf(zone, facts),
    },
  ];
}

/** By the owner of the zone, who knows the VPC or another one of it. */
function repairOf(
  { id: zoneId, ownerId, associations }: Zone,
  { network, request }: Facts,
): ReturnType<typeof offerPlan> {
  const way = { way: 'withdraw authorizations', site: request.site, zoneId } as const;
  if (ownerId === undefined) {
    const { region, vpcId } = request;
    return offerPlan({ ...way, profile: network.profile, region, vpcId }, network);
  }
  const profile = findProfileOf(ownerId, network);
  const own = readOr(associations, []).find((one) => isOf(ownerId, one, network));
  if (profile === undefined || own === undefined) return {};
  return offerPlan({ ...way, profile, region: own.region, vpcId: own.vpcId }, network);
}

function isOf(ownerId: string, { region, vpcId }: VpcReference, { inRegion }: Facts['network']): boolean {
  const vpcs = inRegion[region]?.vpcs;
  return vpcs !== undefined && readOr(vpcs, []).some((vpc) => vpc.id === vpcId && vpc.ownerId === ownerId);
}
