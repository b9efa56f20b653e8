import fc from 'fast-check';
import type { PeeringState } from '../../src/network/peering';
import type { RouteTarget } from '../../src/network/route-table';
import type { PeeringOfWorld, RouteTableOfWorld } from '../../src/sandbox/world-paths';
import { type Place, agentPlaces, hubPlace, subnetIdOf } from './country';

const states: readonly PeeringState[] = [
  'active',
  'active',
  'pending acceptance',
  'pending acceptance',
  'expired',
  'rejected',
  'provisioning',
  'deleting',
];

/** Of the hub with some of the others, whichever side asked; at most one of each pair. */
export const anyPeerings: fc.Arbitrary<readonly PeeringOfWorld[]> = fc.uniqueArray(
  fc
    .record({
      place: fc.constantFrom(...agentPlaces),
      state: fc.constantFrom(...states),
      asker: fc.constantFrom('hub', 'agent'),
    })
    .map(({ place, state, asker }) => {
      const [requester, accepter] = asker === 'hub' ? [hubPlace, place] : [place, hubPlace];
      return {
        id: peeringIdOf(place),
        requesterVpcId: requester.vpcId,
        accepterVpcId: accepter.vpcId,
        state,
        ...(state === 'provisioning' ? { later: [{ at: soon, state: 'active' as const }] } : {}),
        ...(state === 'deleting' ? { later: [{ at: soon, state: 'deleted' as const }] } : {}),
        tags: {},
      };
    }),
  { maxLength: 3, selector: ({ id }) => id },
);

/** Some seconds after a laboratory begins. */
const soon = 1_005_000;

function peeringIdOf({ name }: Place): string {
  return `pcx-${name}`;
}

/** A main table, and mostly one of the first subnet's own. */
export function anyRouteTables(): fc.Arbitrary<readonly RouteTableOfWorld[]> {
  const ofHub = tablesOf(
    hubPlace,
    ['10.1.0.0/16', '10.2.0.0/16', '10.3.0.0/16', '10.3.7.0/24', '10.0.0.0/8', '0.0.0.0/0'],
    agentPlaces,
  );
  const ofAgents = agentPlaces.map((place) =>
    tablesOf(place, ['10.0.0.0/16', '10.0.0.0/24', '10.0.0.0/8', '0.0.0.0/0'], [place]),
  );
  return fc.tuple(ofHub, ...ofAgents).map((tables) => tables.flat());
}

function tablesOf(
  place: Place,
  cidrs: readonly string[],
  peers: readonly Place[],
): fc.Arbitrary<readonly RouteTableOfWorld[]> {
  const table = { vpcId: place.vpcId, tags: {} };
  const custom = { ...table, use: 'for the subnets it names', subnetIds: [subnetIdOf(place, 0)] } as const;
  return fc
    .record({
      main: anyRoutes(cidrs, peers),
      own: fc.oneof({ weight: 2, arbitrary: anyRoutes(cidrs, peers) }, fc.constant(undefined)),
    })
    .map(({ main, own }): readonly RouteTableOfWorld[] => [
      { ...table, id: `rtb-${place.name}-main`, use: 'main', subnetIds: [], routes: main },
      ...(own === undefined ? [] : [{ ...custom, id: `rtb-${place.name}`, routes: own }]),
    ]);
}

/** Mostly none: a block that leads elsewhere already refuses the whole plan. A peering that is not there swallows. */
function anyRoutes(cidrs: readonly string[], peers: readonly Place[]) {
  const target = fc.constantFrom<RouteTarget[]>(
    ...peers.map((place): RouteTarget => ({ kind: 'peering', id: peeringIdOf(place) })),
    { kind: 'peering', id: 'pcx-gone' },
    { kind: 'transit gateway', id: 'tgw-1' },
    { kind: 'NAT gateway', id: 'nat-1' },
  );
  const route = fc.record({
    destination: fc.constantFrom(...cidrs).map((cidr) => ({ kind: 'cidr' as const, cidr })),
    target,
  });
  const some = fc.uniqueArray(route, { maxLength: 2, selector: ({ destination }) => destination.cidr });
  return fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, some);
}
