import type { DnsAttributes, SecurityRule } from '../../src/network/vpc';
import { showEndpoint } from '../../src/sandbox/endpoints';
import { join } from '../../src/sandbox/sample-world/part';
import { agents, hub } from '../../src/sandbox/sample-world/sample-accounts';
import { amazonDhcpOptionsId } from '../../src/sandbox/sample-world/sample-dhcp-options';
import { sampleWorld } from '../../src/sandbox/sample-world/sample-world';
import { everythingOut } from '../../src/sandbox/security-groups';
import { shortSettling } from '../../src/sandbox/settling';
import type { EndpointOfWorld, ServiceOfWorld, World } from '../../src/sandbox/world';
import type { PeeringOfWorld, RouteTableOfWorld } from '../../src/sandbox/world-paths';
import { type Place, abroad, groupIdOf, home, hubPlace, places, served, subnetIdOf } from './country';
import { type ZoneIdea, zonesOf } from './zone-idea';

/** What differs from two accounts whose VPCs nothing joins yet and in which nothing was made by hand. */
export interface CountryParts {
  /** In the order of the places, as `ingress` is. */
  readonly dns: readonly DnsAttributes[];
  readonly ingress: readonly (readonly SecurityRule[])[];
  readonly services: readonly ServiceOfWorld[];
  /** In the order of the services. */
  readonly endpoints: readonly (readonly EndpointIdea[])[];
  readonly peerings: readonly PeeringOfWorld[];
  readonly routeTables: readonly RouteTableOfWorld[];
  readonly zones: readonly ZoneIdea[];
}

export interface EndpointIdea {
  readonly place: Place;
  readonly privateDns: 'on' | 'off';
}

const on: DnsAttributes = { enableDnsSupport: true, enableDnsHostnames: true };

export function countryOf(parts: Partial<CountryParts>): World {
  const { dns = [], ingress = [], endpoints = [], peerings = [], routeTables = [], zones = [] } = parts;
  const world: World = {
    ...sampleWorld,
    ...join([]),
    accounts: [hub, agents],
    services: parts.services ?? served.map(({ name, privateDnsName }) => serviceOf(name, privateDnsName)),
    vpcs: places.map((place, index) => vpcOf(place, dns[index] ?? on)),
    subnets: places.flatMap(subnetsOf),
    securityGroups: places.map((place, index) => groupOf(place, ingress[index] ?? [])),
    endpoints: endpoints.flatMap((ideas, index) => ideas.map((idea) => endpointOf(idea, index))),
    peerings,
    routeTables,
  };
  return { ...world, zones: zonesOf(zones, shownIn(world)) };
}

export function serviceOf(name: string, privateName: string): ServiceOfWorld {
  return {
    name,
    region: home,
    zoneIds: hubPlace.zoneIds,
    privateDns: { name: privateName, state: 'verified' },
    acceptance: 'automatic',
    consumerRegions: [abroad],
  };
}

function endpointOf({ place, privateDns }: EndpointIdea, index: number): EndpointOfWorld {
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
    const { account, region } = places.find(({ vpcId }) => vpcId === endpoint.vpcId) ?? hubPlace;
    return showEndpoint({ world, now: 0, accountId: account.id, region, settling: shortSettling }, endpoint);
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
