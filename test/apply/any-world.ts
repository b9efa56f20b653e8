import fc from 'fast-check';
import { ap1 } from '../../src/catalogue/sites/ap1';
import { join } from '../../src/sandbox/sample-world/part';
import { hub } from '../../src/sandbox/sample-world/sample-accounts';
import { amazonDhcpOptionsId } from '../../src/sandbox/sample-world/sample-dhcp-options';
import { sampleWorld } from '../../src/sandbox/sample-world/sample-world';
import { everythingOut } from '../../src/sandbox/security-groups';
import type {
  EndpointOfWorld,
  SecurityGroupOfWorld,
  ServiceOfWorld,
  SubnetOfWorld,
  VpcOfWorld,
  World,
  ZoneOfWorld,
} from '../../src/sandbox/world';
import type { SecurityRule } from '../../src/network/vpc';

export const region = 'ap-northeast-1';
export const vpcId = 'vpc-0a1';
const otherVpcId = 'vpc-0b2';
const zoneIds = ['apne1-az1', 'apne1-az2', 'apne1-az4'];
export const site = ap1;

/** A network that grew by hand: half made endpoints, narrow groups, zones in the way, subnets that are almost full. */
export const anyWorld: fc.Arbitrary<World> = fc
  .record({
    dns: fc.record({ enableDnsSupport: fc.boolean(), enableDnsHostnames: fc.boolean() }).map(possibleDns),
    cidrs: fc.constantFrom(['10.0.0.0/16'], ['10.0.0.0/16', '10.1.0.0/16']),
    subnets: fc.uniqueArray(anySubnet(), { minLength: 1, maxLength: 5, selector: ({ cidr }) => cidr }),
    groups: fc.array(anyGroup(), { maxLength: 3 }),
    services: fc.tuple(...site.services.map((service) => anyService(service.name, service.privateDnsName))),
    present: fc.uniqueArray(anyPresence(), { maxLength: 4, selector: ({ index }) => index }),
    zones: fc.uniqueArray(anyZoneName(), { maxLength: 3 }),
  })
  .map(({ dns, cidrs, subnets, groups, services, present, zones }) => {
    const numbered = subnets.map((subnet, index) => ({ ...subnet, id: `subnet-0${index}` }));
    const endpoints = present.flatMap((one) => endpointOf(one, numbered, services));
    const held = endpoints.flatMap(({ privateDns, serviceName }) =>
      privateDns === 'on' ? services.filter(({ name }) => name === serviceName) : [],
    );
    const free = zones.filter((name) => !held.some((service) => service.privateDns?.name === name));
    return worldOf({
      vpcs: [vpcOf(vpcId, cidrs, dns), vpcOf(otherVpcId, ['10.9.0.0/16'], dns)],
      subnets: [...numbered, otherSubnet],
      securityGroups: [
        groupOf(0, 'default', [], vpcId),
        groupOf(1, 'default', [], otherVpcId),
        ...groups.map(({ name, ingress, egress }, index) => ({
          ...groupOf(index + 2, `${name}${index}`, ingress, vpcId),
          egress,
        })),
      ],
      endpoints,
      services,
      zones: free.map(zoneOf),
    });
  });

/** DNS host names cannot be on while DNS support is off. */
function possibleDns(dns: VpcOfWorld['dns']): VpcOfWorld['dns'] {
  return { ...dns, enableDnsHostnames: dns.enableDnsHostnames && dns.enableDnsSupport };
}

function anySubnet(): fc.Arbitrary<Omit<SubnetOfWorld, 'id'>> {
  return fc.record({
    vpcId: fc.constant(vpcId),
    zoneId: fc.constantFrom(...zoneIds),
    cidr: fc.nat(200).map((third) => `10.0.${third}.0/24`),
    // 251 can be had; some subnets have just enough room, some none.
    addressesOfOthers: fc.oneof(
      { weight: 6, arbitrary: fc.constant(10) },
      fc.integer({ min: 235, max: 251 }),
    ),
    sharedWith: fc.constant([]),
    tags: fc.constant({}),
  });
}

function anyGroup() {
  const cidr = fc.constantFrom('10.0.0.0/16', '10.0.0.0/17', '10.0.128.0/17', '10.1.0.0/16', '0.0.0.0/0');
  const ports = fc.constantFrom({ from: 443, to: 443 }, { from: 0, to: 65535 }, { from: 80, to: 80 });
  const rule: fc.Arbitrary<SecurityRule> = fc.record({
    protocol: fc.constant('tcp'),
    ports,
    peer: fc.oneof(
      { weight: 4, arbitrary: cidr.map((block) => ({ kind: 'cidr', cidr: block }) as const) },
      fc.constant({ kind: 'security-group', id: 'sg-00' } as const),
    ),
  });
  return fc.record({
    name: fc.constantFrom('web', 'datadog-privatelink', 'agents'),
    ingress: fc.uniqueArray(rule, { maxLength: 3, selector: (one) => JSON.stringify(one) }),
    egress: fc.constantFrom([everythingOut], [everythingOut], []),
  });
}

function anyService(name: string, privateName: string): fc.Arbitrary<ServiceOfWorld> {
  return fc.record({
    name: fc.constant(name),
    region: fc.constant(region),
    zoneIds: mostly(zoneIds, fc.subarray(zoneIds, { minLength: 1 })),
    privateDns: fc.record({
      name: fc.constant(privateName),
      state: mostly<'verified' | 'pendingVerification'>('verified', fc.constant('pendingVerification')),
    }),
    acceptance: mostly<ServiceOfWorld['acceptance']>('automatic', fc.constant('required')),
    consumerRegions: fc.constant([]),
  });
}

function mostly<T>(usual: T, otherwise: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, otherwise);
}

interface Presence {
  readonly index: number;
  readonly privateDns: 'on' | 'off';
}

function anyPresence(): fc.Arbitrary<Presence> {
  return fc.record({
    index: fc.nat(site.services.length - 1),
    privateDns: fc.constantFrom('on', 'on', 'off'),
  });
}

function endpointOf(
  { index, privateDns }: Presence,
  subnets: readonly SubnetOfWorld[],
  services: readonly ServiceOfWorld[],
): readonly EndpointOfWorld[] {
  const service = services[index];
  const subnet = subnets.find(({ addressesOfOthers }) => addressesOfOthers < 200);
  if (service === undefined || subnet === undefined) return [];
  const endpoint = {
    id: `vpce-0${index}`,
    vpcId,
    serviceName: service.name,
    serviceRegion: region,
    privateDns,
    subnetIds: [subnet.id],
    securityGroupIds: ['sg-00'],
    tags: { Name: 'by hand' },
    fate: { state: 'available' },
    needsAcceptance: false,
    settledAt: 0,
  } as const;
  return [endpoint];
}

/** In the way exactly, too narrow to matter, or so broad that it hides names. */
function anyZoneName(): fc.Arbitrary<string> {
  const exact = site.services.map((service) => service.privateDnsName);
  return fc.constantFrom(...exact, site.name, `agent.${site.name}`, 'example.internal');
}

function zoneOf(name: string): ZoneOfWorld {
  const associations = [{ region, vpcId, ownerId: hub.id }];
  return {
    id: `Z${name.toUpperCase().replace(/\W/g, '')}`,
    ownerId: hub.id,
    name,
    associations,
    authorizations: [],
    records: [],
  };
}

function vpcOf(id: string, cidrs: readonly string[], dns: VpcOfWorld['dns']): VpcOfWorld {
  const dhcpOptionsId = amazonDhcpOptionsId(region, hub.id);
  return { id, region, ownerId: hub.id, cidrs, isDefault: false, dhcpOptionsId, dns, tags: {} };
}

const otherSubnet: SubnetOfWorld = {
  id: 'subnet-0f',
  vpcId: otherVpcId,
  zoneId: 'apne1-az1',
  cidr: '10.9.0.0/24',
  addressesOfOthers: 0,
  sharedWith: [],
  tags: {},
};

function groupOf(
  number: number,
  name: string,
  ingress: readonly SecurityRule[],
  ofVpc: string,
): SecurityGroupOfWorld {
  const id = `sg-0${number}`;
  const egress = [everythingOut];
  return {
    id,
    ownerId: hub.id,
    name,
    description: name,
    vpcId: ofVpc,
    ingress,
    egress,
    tags: {},
    instances: 0,
  };
}

type Grown = Pick<World, 'vpcs' | 'subnets' | 'securityGroups' | 'endpoints' | 'services' | 'zones'>;

function worldOf(grown: Grown): World {
  return { ...sampleWorld, ...join([]), accounts: [hub], ...grown };
}
