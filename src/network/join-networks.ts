import type { Network, RegionNetwork } from './network';
import type { Reading } from './reading';

/**
 * One snapshot of several accounts: what one of them cannot see, another may. It is that of the first; of the others
 * only what was read is added, since what they could not read says nothing about the first. Of its own account the
 * first lists everything: what another profile of the same account has beside that was deleted since.
 */
export function joinNetworks(own: Network, others: readonly Network[]): Network {
  const before = latest.get(own);
  if (before !== undefined && isSame(before.others, others)) return before.joined;
  const joined = others.reduce(joinTwo, own);
  latest.set(own, { others, joined });
  return joined;
}

/** Many ask for the same one, and what was worked out of a snapshot hangs on it. */
const latest = new WeakMap<Network, { readonly others: readonly Network[]; readonly joined: Network }>();

function isSame(some: readonly Network[], others: readonly Network[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

function joinTwo(own: Network, other: Network): Network {
  const otherId = other.identity.kind === 'read' ? [other.identity.value.accountId] : [];
  const isOfOther = (ownerId: string): boolean =>
    own.identity.kind === 'unread' || ownerId !== own.identity.value.accountId;
  return {
    ...own,
    alsoOf: [...(own.alsoOf ?? []), ...otherId, ...(other.alsoOf ?? [])],
    inRegion: {
      ...regionsOfOther(own, other),
      ...mapValues(own.inRegion, (part, name) => joinRegions(part, other.inRegion[name], isOfOther)),
    },
    zones: joinReadings(own.zones, zonesWithOwner(other), ({ ownerId = '' }) => isOfOther(ownerId)),
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
function joinRegions(
  own: RegionNetwork,
  other: RegionNetwork | undefined,
  isOfOther: (ownerId: string) => boolean,
): RegionNetwork {
  if (other === undefined) return own;
  const isForeign = ({ ownerId }: { readonly ownerId: string }): boolean => isOfOther(ownerId);
  return {
    ...own,
    vpcs: joinReadings(own.vpcs, other.vpcs, isForeign),
    subnets: joinReadings(own.subnets, other.subnets, isForeign),
    endpoints: joinReadings(own.endpoints, other.endpoints, isForeign),
    endpointsForLambda: joinReadings(own.endpointsForLambda, other.endpointsForLambda, isForeign),
    peerings: joinReadings(own.peerings, other.peerings, ({ requester, accepter }) =>
      // An account sees a peering only in the region of its own side.
      [requester, accepter].every(({ accountId, region }) => region !== own.region || isOfOther(accountId)),
    ),
  };
}

function joinReadings<T extends { readonly id: string }>(
  own: Reading<readonly T[]>,
  other: Reading<readonly T[]>,
  isForeign: (item: T) => boolean,
): Reading<readonly T[]> {
  if (own.kind === 'unread' || other.kind === 'unread') return own;
  const known = new Set(own.value.map(({ id }) => id));
  const added = other.value.filter((item) => !known.has(item.id) && isForeign(item));
  return { kind: 'read', value: [...own.value, ...added] };
}

function mapValues<T>(
  record: Readonly<Record<string, T>>,
  change: (value: T, name: string) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}
