import { joinDetails } from './join-details';
import { joinRegion } from './join-region';
import { joinZones } from './join-zones';
import type { Network, RegionNetwork } from './network';
import { read } from './reading';

/**
 * One snapshot of several accounts: what one of them cannot see, another may. It is that of the first; of the others
 * only what was read is added, since what they could not read says nothing about the first. Of its own account the
 * first lists everything: what another profile of the same account has beside that was deleted since. Who does not know
 * whose account it is of has nothing to add, and nothing can be added to it.
 */
export function joinNetworks(own: Network, others: readonly Network[]): Network {
  const before = latest.get(own);
  if (before !== undefined && isSame(before.others, others)) return before.joined;
  const joined = others.length === 0 ? own : join(own, others);
  latest.set(own, { others, joined });
  return joined;
}

/** Many ask for the same one, and what was worked out of a snapshot hangs on it. */
const latest = new WeakMap<Network, { readonly others: readonly Network[]; readonly joined: Network }>();

function isSame(some: readonly Network[], others: readonly Network[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

interface Other {
  readonly accountId: string;
  readonly network: Network;
}

function join(own: Network, networks: readonly Network[]): Network {
  if (own.identity.kind === 'unread') return own;
  const { accountId } = own.identity.value;
  const others = networks.flatMap((network): Other[] =>
    network.identity.kind === 'read' ? [{ accountId: network.identity.value.accountId, network }] : [],
  );
  return {
    ...own,
    alsoOf: [
      ...(own.alsoOf ?? []),
      ...others.flatMap((one) => [one.accountId, ...(one.network.alsoOf ?? [])]),
    ],
    parts: [own, ...networks],
    inRegion: { ...regionsOfOthers(own, others), ...regionsOfOwn(own, accountId, others) },
    zones: joinZones(own, accountId, others),
    vpcDetails: joinDetails(own, accountId, others),
  };
}

function regionsOfOwn(own: Network, ownId: string, others: readonly Other[]): Network['inRegion'] {
  const joined = Object.entries(own.inRegion).map(([name, part]): [string, RegionNetwork] => {
    const beside = others.flatMap(({ accountId, network }) => {
      const there = network.inRegion[name];
      return there === undefined ? [] : [{ accountId, part: there }];
    });
    return [name, beside.length === 0 ? part : joinRegion(part, ownId, beside)];
  });
  return Object.fromEntries(joined);
}

/** Regions that the first was not asked about. Where something could not be read, that would seem to be about the first. */
function regionsOfOthers(own: Network, others: readonly Other[]): Network['inRegion'] {
  const parts = others.flatMap(({ accountId, network }) =>
    Object.values(network.inRegion)
      .filter((part) => own.inRegion[part.region] === undefined && isRead(part))
      .map((part) => ({ accountId, part })),
  );
  const groups = Map.groupBy(parts, ({ part }) => part.region);
  return Object.fromEntries(
    [...groups].map(([name, beside]) => [name, joinRegion(emptyRegion(name), undefined, beside)]),
  );
}

function isRead({ vpcs, subnets, endpoints, endpointsForLambda, peerings }: RegionNetwork): boolean {
  return [vpcs, subnets, endpoints, endpointsForLambda, peerings].every(({ kind }) => kind === 'read');
}

function emptyRegion(region: string): RegionNetwork {
  const none = read([]);
  return {
    ...{ region, vpcs: none, subnets: none, endpoints: none, endpointsForLambda: none, peerings: none },
    services: {},
  };
}
