import fc from 'fast-check';
import type { SecurityRule } from '../../src/network/vpc';
import { managedBy } from '../../src/plan/plan';
import { everythingOut } from '../../src/sandbox/security-groups';
import type { EndpointOfWorld, World } from '../../src/sandbox/world';
import { anyCountry } from './any-country';
import { type Place, groupIdOf, home, hubPlace, places, served, subnetIdOf, superseded } from './country';
import { serviceOf } from './country-world';

interface Growth {
  readonly world: World;
  /** In the order of the superseded services. */
  readonly old: readonly ('none' | 'off' | 'on')[];
  readonly placeOfOld: Place;
  /** Whether the successors took the names over. */
  readonly names: 'of their own' | 'the same';
  /** By the position of a zone, a peering and an endpoint. */
  readonly madeByPlans: readonly boolean[];
}

/**
 * Beside what was made by hand, what earlier plans made and what Datadog has replaced since: there is more to repair,
 * to migrate and to remove.
 */
export const anyGrownCountry: fc.Arbitrary<World> = fc
  .record<Growth>({
    world: anyCountry,
    old: fc.tuple(...superseded.map(() => fc.constantFrom('none' as const, 'off' as const, 'on' as const))),
    placeOfOld: fc.oneof({ weight: 2, arbitrary: fc.constant(hubPlace) }, fc.constantFrom(...places)),
    names: fc.constantFrom('of their own', 'of their own', 'the same'),
    madeByPlans: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  })
  .map(grow);

function grow({ world, old, placeOfOld, names, madeByPlans }: Growth): World {
  const isOfPlan = (index: number) => madeByPlans[index % madeByPlans.length] === true;
  const olds = old.flatMap((state, index): readonly EndpointOfWorld[] => {
    const service = superseded[index];
    if (state === 'none' || service === undefined) return [];
    const isUsual = names === 'of their own';
    // Of one that answers nothing, only the catalogue tells the name, and it knows no other.
    if (!isUsual && (state === 'off' || !isFree(nameAfter(service), placeOfOld, world))) return [];
    return [oldEndpoint(service.name, index, placeOfOld, state)];
  });
  return {
    ...world,
    services: [
      ...world.services,
      ...superseded.map((one) => serviceOf(one.name, names === 'the same' ? nameAfter(one) : one.usedHost)),
    ],
    securityGroups: [...world.securityGroups, ...places.map(groupOfPlan)].map((group, index) =>
      isOfPlan(index + 2) ? { ...group, egress: index % 2 === 0 ? [] : [httpsWith('10.1.0.0/16')] } : group,
    ),
    endpoints: [...world.endpoints, ...olds].map((endpoint, index) =>
      isOfPlan(index) ? inGroupOfPlan(endpoint) : endpoint,
    ),
    zones: world.zones.map((zone, index) => ({
      ...zone,
      ...(isOfPlan(index) ? { comment: `(${managedBy.value}, plan 0123456789abcdef)` } : {}),
      authorizations: isOfPlan(index + 3) ? leftOver(zone) : zone.authorizations,
    })),
    peerings: world.peerings.map((peering, index) =>
      isOfPlan(index) ? { ...peering, tags: { [hubPlace.account.id]: tags } } : peering,
    ),
  };
}

/** What nobody withdrew once the association was made. */
function leftOver({ ownerId, associations }: World['zones'][number]) {
  const strangers = places.filter(({ account }) => account.id !== ownerId).map(({ vpcId }) => vpcId);
  return associations.filter(({ vpcId }) => strangers.includes(vpcId));
}

function nameAfter({ replacedBy }: (typeof superseded)[number]): string {
  return served.find(({ name }) => name === replacedBy)?.privateDnsName ?? '';
}

/** AWS lets a VPC have one zone or endpoint of a name. */
function isFree(name: string, { vpcId }: Place, { zones, endpoints }: World): boolean {
  const service = served.find(({ privateDnsName }) => privateDnsName === name);
  const inZone = zones.some(
    (zone) => zone.name === name && zone.associations.some((one) => one.vpcId === vpcId),
  );
  const isHeld = endpoints.some(
    (one) => one.vpcId === vpcId && one.privateDns === 'on' && one.serviceName === service?.name,
  );
  return !inZone && !isHeld;
}

/** Of all places. */
const httpsFromAll: SecurityRule = httpsWith('10.0.0.0/8');

function httpsWith(cidr: string): SecurityRule {
  return { protocol: 'tcp', ports: { from: 443, to: 443 }, peer: { kind: 'cidr', cidr } };
}

const tags = { [managedBy.key]: managedBy.value };

function oldEndpoint(
  serviceName: string,
  index: number,
  place: Place,
  privateDns: 'on' | 'off',
): EndpointOfWorld {
  return {
    id: `vpce-${place.name}-old${index}`,
    vpcId: place.vpcId,
    serviceName,
    serviceRegion: home,
    privateDns,
    subnetIds: [subnetIdOf(place, 0)],
    securityGroupIds: [groupIdOf(place)],
    tags: {},
    fate: { state: 'available' },
    needsAcceptance: false,
    settledAt: 0,
  };
}

function groupOfPlan(place: Place): World['securityGroups'][number] {
  return {
    id: `${groupIdOf(place)}-plan`,
    ownerId: place.account.id,
    name: 'datadog-privatelink',
    description: 'of an earlier plan',
    vpcId: place.vpcId,
    ingress: [httpsFromAll],
    egress: [everythingOut],
    tags,
    instances: 0,
  };
}

function inGroupOfPlan(endpoint: EndpointOfWorld): EndpointOfWorld {
  const securityGroupIds = endpoint.securityGroupIds.map((id) => `${id}-plan`);
  return { ...endpoint, securityGroupIds };
}
