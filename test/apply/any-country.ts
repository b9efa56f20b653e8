import fc from 'fast-check';
import type { DnsAttributes, SecurityRule } from '../../src/network/vpc';
import { showEndpoint } from '../../src/sandbox/endpoints';
import { join } from '../../src/sandbox/sample-world/part';
import { agents, hub } from '../../src/sandbox/sample-world/sample-accounts';
import { amazonDhcpOptionsId } from '../../src/sandbox/sample-world/sample-dhcp-options';
import { sampleWorld } from '../../src/sandbox/sample-world/sample-world';
import { everythingOut } from '../../src/sandbox/security-groups';
import { shortSettling } from '../../src/sandbox/settling';
import type { EndpointOfWorld, ServiceOfWorld, World } from '../../src/sandbox/world';
import { anyPeerings, anyRouteTables } from './any-path';
import { anyZones, zonesOf } from './any-zone';
import { type Place, abroad, groupIdOf, home, hubPlace, places, served, subnetIdOf } from './country';

const on: DnsAttributes = { enableDnsSupport: true, enableDnsHostnames: true };

/**
 * Two accounts, a hub and VPCs with Agents in two regions, and what was made by hand before: parts of paths, of zones
 * and of endpoints, some right and some in the way.
 */
export const anyCountry: fc.Arbitrary<World> = fc
  .record({
    dns: fc.tuple(...places.map(anyDns)),
    ingress: fc.tuple(...places.map(anyIngress)),
    services: fc.tuple(...served.map(({ name, privateDnsName }) => anyService(name, privateDnsName))),
    endpoints: fc.tuple(...served.map(() => anyEndpoints())),
    peerings: anyPeerings,
    routeTables: anyRouteTables(),
    zones: anyZones,
  })
  .map(({ dns, ingress, services, endpoints, peerings, routeTables, zones }) => {
    const world: World = {
      ...sampleWorld,
      ...join([]),
      accounts: [hub, agents],
      services,
      vpcs: places.map((place, index) => vpcOf(place, dns[index] ?? on)),
      subnets: places.flatMap(subnetsOf),
      securityGroups: places.map((place, index) => groupOf(place, ingress[index] ?? [])),
      endpoints: endpoints.flatMap((ideas, index) =>
        ideas.map(({ place, privateDns }) => endpointOf(place, privateDns, index)),
      ),
      peerings,
      routeTables,
    };
    return { ...world, zones: zonesOf(zones, shownIn(world)) };
  });

function anyDns(): fc.Arbitrary<DnsAttributes> {
  return fc.constantFrom(on, on, { ...on, enableDnsHostnames: false }, {
    enableDnsSupport: false,
    enableDnsHostnames: false,
  });
}

function anyIngress(): fc.Arbitrary<readonly SecurityRule[]> {
  const cidrs = ['10.0.0.0/16', '10.1.0.0/16', '10.3.0.0/16', '10.0.0.0/8'];
  return fc.subarray(cidrs, { maxLength: 2 }).map((some) =>
    some.map((cidr): SecurityRule => ({
      protocol: 'tcp',
      ports: { from: 443, to: 443 },
      peer: { kind: 'cidr', cidr },
    })),
  );
}

function anyService(name: string, privateName: string): fc.Arbitrary<ServiceOfWorld> {
  return fc.record({
    name: fc.constant(name),
    region: fc.constant(home),
    zoneIds: fc.constantFrom(hubPlace.zoneIds, hubPlace.zoneIds, hubPlace.zoneIds.slice(1)),
    privateDns: fc.record({
      name: fc.constant(privateName),
      state: fc.constantFrom('verified' as const, 'verified' as const, 'pendingVerification' as const),
    }),
    acceptance: fc.constantFrom<ServiceOfWorld['acceptance'][]>(
      'automatic',
      'automatic',
      'automatic',
      'automatic',
      'required',
    ),
    consumerRegions: fc.constantFrom([abroad], [abroad], [abroad], []),
  });
}

interface EndpointIdea {
  readonly place: Place;
  readonly privateDns: 'on' | 'off';
}

/** Mostly in the hub, where they ought to be without private DNS. */
function anyEndpoints(): fc.Arbitrary<readonly EndpointIdea[]> {
  const idea = fc.record({
    place: fc.oneof({ weight: 5, arbitrary: fc.constant(hubPlace) }, fc.constantFrom(...places)),
    privateDns: fc.constantFrom('on' as const, 'off' as const, 'off' as const),
  });
  return fc.uniqueArray(idea, { maxLength: 2, selector: ({ place }) => place.name });
}

function endpointOf(place: Place, privateDns: 'on' | 'off', index: number): EndpointOfWorld {
  return {
    id: `vpce-${place.name}-0${index}`,
    vpcId: place.vpcId,
    serviceName: served[index]?.name ?? '',
    serviceRegion: home,
    privateDns,
    subnetIds: [subnetIdOf(place, 0)],
    securityGroupIds: [groupIdOf(place)],
    tags: { Name: 'by hand' },
    fate: { state: 'available' },
    needsAcceptance: false,
    settledAt: 0,
  };
}

function shownIn(world: World) {
  return world.endpoints.map((endpoint) => {
    const place = places.find(({ vpcId }) => vpcId === endpoint.vpcId) ?? hubPlace;
    const accountId = place.account.id;
    return showEndpoint({ world, now: 0, accountId, region: place.region, settling: shortSettling }, endpoint);
  });
}

function vpcOf({ vpcId, region, account, cidrs }: Place, dns: DnsAttributes) {
  const dhcpOptionsId = amazonDhcpOptionsId(region, account.id);
  return { id: vpcId, region, ownerId: account.id, cidrs, isDefault: false, dhcpOptionsId, dns, tags: {} };
}

function subnetsOf(place: Place) {
  return place.zoneIds.map((zoneId, index) => ({
    id: subnetIdOf(place, index),
    vpcId: place.vpcId,
    zoneId,
    cidr: (place.cidrs[0] ?? '').replace('0.0/16', `${index}.0/24`),
    addressesOfOthers: 10,
    sharedWith: [],
    tags: {},
  }));
}

function groupOf(place: Place, ingress: readonly SecurityRule[]) {
  return {
    id: groupIdOf(place),
    ownerId: place.account.id,
    name: 'default',
    description: 'default VPC security group',
    vpcId: place.vpcId,
    ingress,
    egress: [everythingOut],
    tags: {},
    instances: 0,
  };
}
