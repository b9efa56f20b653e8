import type { Network, RegionNetwork } from './network';
import type { Reading } from './reading';

/**
 * One snapshot of several accounts: what one of them cannot see, another may. It is that of the first; of the others
 * only what was read is added, since what they could not read says nothing about the first.
 */
export function joinNetworks(own: Network, others: readonly Network[]): Network {
  return others.reduce(joinTwo, own);
}

function joinTwo(own: Network, other: Network): Network {
  const otherId = other.identity.kind === 'read' ? [other.identity.value.accountId] : [];
  return {
    ...own,
    alsoOf: [...(own.alsoOf ?? []), ...otherId, ...(other.alsoOf ?? [])],
    inRegion: {
      ...regionsOfOther(own, other),
      ...mapValues(own.inRegion, (part, name) => joinRegions(part, other.inRegion[name])),
    },
    zones: joinReadings(own.zones, zonesWithOwner(other), byId),
    vpcDetails: { ...other.vpcDetails, ...own.vpcDetails },
  };
}

/** Beside zones of another account it must be said whose each of them is. */
function zonesWithOwner({ zones, identity }: Network): Network['zones'] {
  if (zones.kind === 'unread' || identity.kind === 'unread') return zones;
  const { accountId } = identity.value;
  return { kind: 'read', value: zones.value.map((zone) => ({ ownerId: accountId, ...zone })) };
}

/** Regions that the first was not asked about. Where something could not be read, that would seem to be about the first. */
function regionsOfOther(own: Network, other: Network): Network['inRegion'] {
  const added = Object.entries(other.inRegion).filter(
    ([name, part]) => own.inRegion[name] === undefined && isRead(part),
  );
  return Object.fromEntries(added.map(([name, part]) => [name, { ...part, services: {} }]));
}

function isRead({ vpcs, subnets, endpoints, endpointsForLambda, peerings }: RegionNetwork): boolean {
  return [vpcs, subnets, endpoints, endpointsForLambda, peerings].every(({ kind }) => kind === 'read');
}

/** What AWS says of services is said to one account: the zones it names are those that both have. */
function joinRegions(own: RegionNetwork, other: RegionNetwork | undefined): RegionNetwork {
  if (other === undefined) return own;
  return {
    ...own,
    vpcs: joinReadings(own.vpcs, other.vpcs, byId),
    subnets: joinReadings(own.subnets, other.subnets, byId),
    endpoints: joinReadings(own.endpoints, other.endpoints, byId),
    endpointsForLambda: joinReadings(own.endpointsForLambda, other.endpointsForLambda, byId),
    peerings: joinReadings(own.peerings, other.peerings, byId),
  };
}

function joinReadings<T>(
  own: Reading<readonly T[]>,
  other: Reading<readonly T[]>,
  keyOf: (item: T) => string,
): Reading<readonly T[]> {
  if (own.kind === 'unread' || other.kind === 'unread') return own;
  const known = new Set(own.value.map(keyOf));
  return { kind: 'read', value: [...own.value, ...other.value.filter((item) => !known.has(keyOf(item)))] };
}

function mapValues<T>(
  record: Readonly<Record<string, T>>,
  change: (value: T, name: string) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}

function byId({ id }: { readonly id: string }): string {
  return id;
}
