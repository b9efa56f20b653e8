import fc from 'fast-check';
import type { PlanRequest, RequestOf } from '../../src/plan/request';
import type { World } from '../../src/sandbox/world';
import { anyGrownCountry } from './any-grown-country';
import { type Place, agentPlaces, groupIdOf, hubPlace, ofProfile, places, site, superseded } from './country';

/** A network, something to be done in it, and whether more of it was looked at than that. */
export interface Work {
  readonly world: World;
  readonly request: PlanRequest;
  readonly breadth: 'what is asked' | 'all VPCs of the account';
}

type FurtherWay = Exclude<PlanRequest['way'], 'same region' | 'cross region' | 'peering' | 'associate zones'>;

/** Numbers that choose among what there is. */
interface Choice {
  readonly thing: number;
  readonly place: number;
  readonly detail: number;
}

type Asking = { readonly [W in FurtherWay]: (world: World, choice: Choice) => RequestOf<W> };

/** Each way mostly where it finds something to do. */
const asking: Asking = {
  'enable DNS': (_world, { place }) => ({ way: 'enable DNS', ...at(pick(places, place)) }),
  'allow HTTPS': (_world, { place, detail }) => ({
    way: 'allow HTTPS',
    ...at(pick(places, place)),
    securityGroupId: groupIdOf(pick(places, place)),
    ...pick([{}, { allowFrom: ['10.1.0.0/16'] }, { allowFrom: ['10.0.0.0/8', '10.3.0.0/16'] }], detail),
  }),
  'allow HTTPS out': (world, { thing, place, detail }) => {
    const where = inhabited(world, place);
    const ids = world.securityGroups.filter(({ vpcId }) => vpcId === where.vpcId).map(({ id }) => id);
    const some = ids.filter((_, index) => (thing >> index) % 2 === 1);
    const securityGroupIds = some.length > 0 ? some : ids;
    const blocks = pick([{}, {}, { allowTo: ['10.1.0.0/16'] }, { allowTo: ['10.0.0.0/8'] }], detail);
    return { way: 'allow HTTPS out', ...at(where), securityGroupIds, ...blocks };
  },
  'private DNS': ({ endpoints }, { thing, place }) => {
    const idle = endpoints.filter(({ privateDns }) => privateDns === 'off');
    const endpoint = idle[thing % Math.max(idle.length, 1)];
    const where = places.find(({ vpcId }) => vpcId === endpoint?.vpcId) ?? pick(places, place);
    return { way: 'private DNS', ...at(where), endpointId: endpoint?.id ?? 'vpce-none' };
  },
  records: (world, choice) => ({ way: 'records', ...aboutZone(world, choice) }),
  routes: ({ peerings }, { thing, place }) => {
    const active = peerings.filter(({ state }) => state === 'active');
    const { accepterVpcId, requesterVpcId } = active[thing % Math.max(active.length, 1)] ?? {};
    const agent = agentPlaces.find(({ vpcId }) => [accepterVpcId, requesterVpcId].includes(vpcId));
    return { way: 'routes', ...at(hubPlace), agent: ofProfile(agent ?? pick(agentPlaces, place)) };
  },
  'withdraw authorizations': (world, choice) => ({
    way: 'withdraw authorizations',
    ...aboutZone(world, choice),
  }),
  'detach zone': (world, choice) => {
    const about = aboutZone(world, choice);
    const zone = world.zones.find(({ id }) => id === about.zoneId);
    const its = places.filter(({ vpcId }) => zone?.associations.some((one) => one.vpcId === vpcId));
    const some = its.filter((_, index) => (choice.place >> index) % 2 === 1);
    const chosen = choice.detail % 2 === 0 || some.length === 0 ? {} : { agents: some.map(ofProfile) };
    return { way: 'detach zone', ...about, ...chosen };
  },
  'missing services': (_world, { place }) => ({
    way: 'missing services',
    ...at(pick(places, place)),
    services: superseded.map(({ replacedBy }) => replacedBy),
  }),
  migrate: (world, { place }) => ({ way: 'migrate', ...at(inhabited(world, place)) }),
  remove: (world, { thing, place, detail }) => {
    const where = inhabited(world, place);
    const ids = world.endpoints.filter(({ vpcId }) => vpcId === where.vpcId).map(({ id }) => id);
    const named =
      detail % 4 === 0 ? { endpointIds: ids.filter((_, index) => (thing >> index) % 2 === 1) } : {};
    return { way: 'remove', ...at(where), ...named };
  },
};

/** Removing and migrating are what can do harm, so they come more often. */
const ways: readonly FurtherWay[] = [
  ...(['enable DNS', 'allow HTTPS', 'allow HTTPS out', 'private DNS', 'records', 'routes'] as const),
  ...(['withdraw authorizations', 'detach zone', 'detach zone', 'missing services'] as const),
  ...(['migrate', 'migrate'] as const),
  ...(['remove', 'remove', 'remove', 'remove'] as const),
];

export const anyWork: fc.Arbitrary<Work> = fc
  .record({
    world: anyGrownCountry,
    way: fc.constantFrom(...ways),
    choice: fc.record({ thing: fc.nat(31), place: fc.nat(31), detail: fc.nat(31) }),
    breadth: fc.constantFrom('what is asked' as const, 'all VPCs of the account' as const),
  })
  .map(({ world, way, choice, breadth }) => ({ world, request: asking[way](world, choice), breadth }));

/** Mostly by an account that could do it: that of the zone, else that of one of its VPCs. */
function aboutZone({ zones }: World, { thing, place, detail }: Choice) {
  const zone = zones[thing % Math.max(zones.length, 1)];
  const its = places.filter(({ vpcId }) => zone?.associations.some((one) => one.vpcId === vpcId));
  const own = its.filter(({ account }) => account.id === zone?.ownerId);
  const fitting = own.length > 0 && detail % 3 > 0 ? own : its;
  return { ...at(pick(fitting.length > 0 ? fitting : places, place)), zoneId: zone?.id ?? 'Z0' };
}

function inhabited({ endpoints }: World, place: number): Place {
  const some = places.filter(({ vpcId }) => endpoints.some((endpoint) => endpoint.vpcId === vpcId));
  return pick(some.length > 0 ? some : places, place);
}

function pick<T>(things: readonly [T, ...T[]] | readonly T[], index: number): T {
  const thing = things[index % things.length];
  if (thing === undefined) throw new Error('Nothing to choose from');
  return thing;
}

function at(place: Place) {
  return { ...ofProfile(place), site: site.name };
}
