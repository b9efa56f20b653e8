import { normalizeHost } from '../catalogue/host';
import type { Endpoint } from '../network/endpoint';
import type { Network } from '../network/network';
import type { Zone, ZoneOfVpc } from '../network/zone';
import { privateNamesOf } from './endpoint-names';
import { type Known, type Missing, know } from './missing';
import { indexOf } from './network-index';
import type { EndpointZone, VpcView, ZoneInForce } from './vpc-view';

/** The private zones in force in a VPC: made by hand, of other accounts, and behind endpoints. */
export function viewZones(
  network: Network,
  region: string,
  vpcId: string,
): Pick<VpcView, 'zones' | 'blindSpots' | 'ownership'> {
  const listed = know(network.vpcDetails[vpcId]?.zones, 'zones of the VPC', vpcId);
  const own = know(network.zones, 'private zones', network.profile);
  const endpoints = know(network.inRegion[region]?.endpoints, 'endpoints', region);
  const { endpointsByVpc, liveNames } = indexOf(network);
  const behindEndpoints = (endpointsByVpc.get(vpcId) ?? []).flatMap((endpoint) =>
    zonesBehind(endpoint, liveNames),
  );
  const zones = [
    ...valueOf(own).flatMap((zone) => ownZone(zone, vpcId, listed)),
    ...strangers(listed, own, network, behindEndpoints),
    ...behindEndpoints,
  ];
  const unseen = [listed, endpoints].flatMap((reading) =>
    reading.kind === 'missing' ? [reading.missing] : [],
  );
  return { zones, blindSpots: unseen, ownership: sharedVpc(network, region, vpcId) };
}

function zonesBehind(endpoint: Endpoint, liveNames: VpcView['liveNames']): readonly EndpointZone[] {
  if (!endpoint.privateDnsEnabled) return [];
  const { names, source } = privateNamesOf(endpoint, liveNames);
  const byZone = Map.groupBy(names, (name) => name.replace(/^\*\./, ''));
  return [...byZone].map(([name, recordNames]) => ({
    kind: 'endpoint',
    name,
    recordNames,
    endpoint,
    source,
  }));
}

/**
 * A listing of the VPC and one of the zone tell the same, and either will do. Where the VPC does not list what the zone
 * claims, one of them is older: a snapshot of another account may be hours old.
 */
function ownZone(zone: Zone, vpcId: string, listed: Known<readonly ZoneOfVpc[]>): readonly ZoneInForce[] {
  const references = zone.associations.kind === 'read' ? zone.associations.value : [];
  const isListed = valueOf(listed).some((other) => other.id === zone.id);
  const isDisputed = !isListed && (listed.kind === 'read' || zone.ownerId !== undefined);
  const records = isDisputed
    ? listed.kind === 'missing'
      ? listed
      : know<never>(undefined, 'zones of the VPC', vpcId)
    : know(zone.records, 'records of a zone', zone.id);
  return isListed || references.some((reference) => reference.vpcId === vpcId)
    ? [{ kind: 'hand-made', id: zone.id, name: normalizeHost(zone.name), records }]
    : [];
}

/** Listed for the VPC and not among the zones that were read. */
function strangers(
  listed: Known<readonly ZoneOfVpc[]>,
  own: Known<readonly Zone[]>,
  network: Network,
  behindEndpoints: readonly EndpointZone[],
): readonly ZoneInForce[] {
  const accountIds = accountIdsOf(network);
  const read = new Set(valueOf(own).map((zone) => zone.id));
  return valueOf(listed)
    .filter((zone) => !read.has(zone.id))
    .map(({ id, name, owner }): ZoneInForce => {
      const zone = { id, name: normalizeHost(name) };
      if (owner.kind === 'service' || !accountIds.includes(owner.id))
        return { kind: 'opaque', ...zone, owner };
      const missing = own.kind === 'missing' ? own : know<never>(undefined, 'records of a zone', id);
      return { kind: 'hand-made', ...zone, records: missing };
    })
    .filter((zone) => !isBehind(zone, behindEndpoints));
}

/** The zone behind an endpoint can be listed too, as one of a service. */
function isBehind(zone: ZoneInForce, behindEndpoints: readonly EndpointZone[]): boolean {
  const isOfService = zone.kind === 'opaque' && zone.owner.kind === 'service';
  return isOfService && behindEndpoints.some((other) => other.name === zone.name);
}

/** Whose the VPC is must be known, and what its owner alone sees. */
function sharedVpc(network: Network, region: string, vpcId: string): readonly Missing[] {
  const vpcs = know(network.inRegion[region]?.vpcs, 'VPCs', region);
  if (vpcs.kind === 'missing') return [vpcs.missing];
  const ownerId = vpcs.value.find(({ id }) => id === vpcId)?.ownerId ?? '';
  if (ownerId === '') return [];
  const identity = know(network.identity, 'identity', network.profile);
  if (identity.kind === 'missing') return [identity.missing];
  if (ownerId === identity.value.accountId) return [];
  const isSeenByOwner = network.vpcDetails[vpcId]?.readBy === ownerId;
  const hasEndpointsOfOwner = network.inRegion[region]?.alsoOf?.includes(ownerId) === true;
  return isSeenByOwner && hasEndpointsOfOwner ? [] : [{ kind: 'shared VPC', vpcId, ownerId }];
}

function accountIdsOf({ identity, alsoOf = [] }: Network): readonly string[] {
  return identity.kind === 'read' ? [identity.value.accountId, ...alsoOf] : alsoOf;
}

function valueOf<T>(known: Known<readonly T[]>): readonly T[] {
  return known.kind === 'read' ? known.value : [];
}
