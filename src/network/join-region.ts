import type { Endpoint } from './endpoint';
import { type Terms, joinListings } from './join-listings';
import type { RegionNetwork } from './network';
import type { Reading } from './reading';

/** What the profile of another account got. */
export interface Beside {
  readonly accountId: string;
  readonly part: RegionNetwork;
}

/** What AWS says of services is said to one account: the zones it names are those that both have. */
export function joinRegion(
  own: RegionNetwork,
  ownId: string | undefined,
  beside: readonly Beside[],
): RegionNetwork {
  const join = <T extends { readonly id: string }>(
    pick: (part: RegionNetwork) => Reading<readonly T[]>,
    terms: Terms<T>,
  ): Reading<readonly T[]> => {
    const others = beside.map(({ accountId, part }) => ({ accountId, reading: pick(part) }));
    return joinListings(pick(own), ownId, others, terms);
  };
  const endpoints = join(({ endpoints: listing }) => listing, owned(whatAnEndpointDoes));
  const whole = endpoints.kind === 'read' ? accountsWholly(beside, endpoints.value) : [];
  const also = [...(own.alsoOf ?? []), ...whole.filter((id) => id !== ownId)];
  return {
    ...own,
    vpcs: join(
      ({ vpcs }) => vpcs,
      owned(({ cidrs }) => cidrs),
    ),
    subnets: join(
      ({ subnets }) => subnets,
      owned(({ cidr }) => cidr),
    ),
    endpoints,
    endpointsForLambda: join(({ endpointsForLambda }) => endpointsForLambda, owned(whatAnEndpointDoes)),
    peerings: join(({ peerings }) => peerings, {
      // An account sees a peering only in the region of its own side.
      listedBy: ({ requester, accepter }) =>
        [requester, accepter].flatMap(({ accountId, region }) => (region === own.region ? accountId : [])),
      essence: ({ state }) => state,
    }),
    ...(also.length === 0 ? {} : { alsoOf: also }),
  };
}

function owned<T extends { readonly ownerId: string }>(essence: Terms<T>['essence']): Terms<T> {
  return { listedBy: ({ ownerId }) => (ownerId === '' ? [] : [ownerId]), essence };
}

/** All but its name and tags. */
function whatAnEndpointDoes(endpoint: Endpoint): unknown {
  return [
    ...[endpoint.vpcId, endpoint.serviceName, endpoint.state, endpoint.privateDnsEnabled, endpoint.policy],
    ...[endpoint.dnsEntries, endpoint.subnetIds, endpoint.securityGroupIds, endpoint.interfaceIds].map(
      inOrder,
    ),
  ];
}

function inOrder(items: readonly unknown[]): readonly string[] {
  return items.map((item) => JSON.stringify(item)).sort();
}

/** Those all of whose endpoints are in a listing. */
function accountsWholly(beside: readonly Beside[], listing: readonly Endpoint[]): readonly string[] {
  const known = new Set(listing.map(({ id }) => id));
  return [...Map.groupBy(beside, ({ accountId }) => accountId)].flatMap(([accountId, parts]) => {
    const read = parts.flatMap(({ part: { endpoints } }) =>
      endpoints.kind === 'read' ? [endpoints.value] : [],
    );
    const own = read.flat().filter(({ ownerId }) => ownerId === accountId || ownerId === '');
    return read.length > 0 && own.every(({ id }) => known.has(id)) ? [accountId] : [];
  });
}
