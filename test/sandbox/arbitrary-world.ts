import fc from 'fast-check';
import type { SecurityRule } from '../../src/network/vpc';
import { makeId, makeZoneId } from '../../src/sandbox/make-id';
import { agents, hub, sampleRegions } from '../../src/sandbox/sample-world/sample-accounts';
import { amazonDhcpOptionsId, sampleDhcpOptions } from '../../src/sandbox/sample-world/sample-dhcp-options';
import {
  amazonService,
  serviceOf,
  supersededServiceOf,
} from '../../src/sandbox/sample-world/sample-endpoints';
import { sampleServices } from '../../src/sandbox/sample-world/sample-services';
import { everythingOut } from '../../src/sandbox/security-groups';
import type { EndpointOfWorld, World } from '../../src/sandbox/world';

export const worldRegion = 'us-east-1';

/** Three current services, a superseded one, one that has no private DNS name, and one of AWS's own. */
export const worldServices = [
  serviceOf('metrics.agent.datadoghq.com'),
  serviceOf('lime.intake.datadoghq.com'),
  serviceOf('agent-http-intake.logs.datadoghq.com'),
  supersededServiceOf('api.datadoghq.com'),
  supersededServiceOf('pvtlink.agent.datadoghq.com'),
  amazonService('secretsmanager', worldRegion),
].flatMap(({ name }) => sampleServices.filter((service) => service.name === name));

/** The third of them is one that no service reaches. */
const zoneIds = ['use1-az1', 'use1-az2', 'use1-az3', 'use1-az4', 'use1-az6'];

const privateNames = worldServices.flatMap(({ privateDns }) =>
  privateDns === undefined ? [] : [privateDns.name],
);

const rule: fc.Arbitrary<SecurityRule> = fc.record({
  protocol: fc.constant('tcp'),
  ports: fc.constantFrom({ from: 443, to: 443 }, { from: 80, to: 80 }, { from: 0, to: 65_535 }),
  peer: fc.record({
    kind: fc.constant('cidr' as const),
    cidr: fc.constantFrom('10.0.0.0/16', '10.1.0.0/16'),
  }),
});

const subnetShape = fc.record({
  zoneId: fc.constantFrom(...zoneIds),
  /** Of the eleven that a /28 has. */
  addressesOfOthers: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 8, max: 11 })),
});

const endpointShape = fc.record({
  service: fc.constantFrom(...worldServices),
  privateDns: fc.constantFrom('on' as const, 'off' as const),
});

const mostlyOn = fc.constantFrom(true, true, true, true, false);

const vpcShape = fc.record({
  owner: fc.constantFrom(hub, hub, hub, hub, hub, agents),
  dns: fc.record({ enableDnsSupport: mostlyOn, enableDnsHostnames: mostlyOn }),
  subnets: fc.array(subnetShape, { minLength: 1, maxLength: 5 }),
  groups: fc.array(fc.record({ ingress: fc.uniqueArray(rule, { maxLength: 3 }), instances: fc.nat(1) }), {
    maxLength: 3,
  }),
  endpoints: fc.array(endpointShape, { maxLength: 3 }),
  zones: fc.uniqueArray(fc.constantFrom('datadoghq.com', 'agent.datadoghq.com', ...privateNames), {
    maxLength: 2,
  }),
});

type VpcShape = typeof vpcShape extends fc.Arbitrary<infer T> ? T : never;

/** Any network that AWS could hold: of one to three VPCs in us-east-1, most of them the first account's. */
export const arbitraryWorld: fc.Arbitrary<World> = fc
  .array(vpcShape, { minLength: 1, maxLength: 3 })
  .map((shapes) => {
    const parts = shapes.map(partOf);
    return {
      accounts: [hub, agents],
      regions: sampleRegions,
      services: worldServices,
      dhcpOptions: sampleDhcpOptions,
      vpcs: parts.map(({ vpc }) => vpc),
      subnets: parts.flatMap(({ subnets }) => subnets),
      securityGroups: parts.flatMap(({ securityGroups }) => securityGroups),
      endpoints: parts.flatMap(({ endpoints }) => endpoints),
      zones: parts.flatMap(({ zones }) => zones),
      resolverRules: [],
      profileAssociations: [],
      peerings: [],
      routeTables: [],
      networkAcls: [],
      tokens: [],
      madeSoFar: 0,
    };
  });

function partOf(shape: VpcShape, index: number) {
  const vpcId = makeId('vpc', `random/${index}`);
  const ownerId = shape.owner.id;
  const vpc = {
    id: vpcId,
    region: worldRegion,
    ownerId,
    cidrs: [`10.${index}.0.0/16`],
    isDefault: false,
    dhcpOptionsId: amazonDhcpOptionsId(worldRegion, ownerId),
    dns: shape.dns,
    tags: { Name: `random-${index}` },
  };
  const subnets = shape.subnets.map((subnet, position) => ({
    id: makeId('subnet', `random/${index}/${position}`),
    vpcId,
    cidr: `10.${index}.${position}.0/28`,
    sharedWith: [],
    tags: {},
    ...subnet,
  }));
  const securityGroups = [{ ingress: [], instances: 0 }, ...shape.groups].map((group, position) => ({
    id: makeId('sg', `random/${index}/${position}`),
    ownerId,
    name: position === 0 ? 'default' : `group-${position}`,
    description: 'a group',
    vpcId,
    egress: [everythingOut],
    tags: {},
    ...group,
  }));
  const zones = shape.zones.map((name) => ({
    id: makeZoneId(`random/${index}/${name}`),
    ownerId,
    name,
    associations: [{ region: worldRegion, vpcId }],
    authorizations: [],
    records: [],
  }));
  return {
    vpc,
    subnets,
    securityGroups,
    zones,
    endpoints: endpointsOf(shape, vpcId, subnets, securityGroups),
  };
}

/** In the first subnet that its service reaches and that has room for it; a private DNS name only once in a VPC. */
function endpointsOf(
  shape: VpcShape,
  vpcId: string,
  subnets: readonly { readonly id: string; readonly zoneId: string; readonly addressesOfOthers: number }[],
  groups: readonly { readonly id: string }[],
): readonly EndpointOfWorld[] {
  const taken = new Set<string>(shape.zones);
  return shape.endpoints.flatMap(({ service, privateDns }, position) => {
    const place = subnets.find(
      ({ zoneId, addressesOfOthers }) => service.zoneIds.includes(zoneId) && addressesOfOthers === 0,
    );
    const name = service.privateDns?.name;
    const mayBePrivate = privateDns === 'on' && name !== undefined && !taken.has(name);
    if (mayBePrivate) taken.add(name);
    if (place === undefined) return [];
    return [
      {
        id: makeId('vpce', `random/${vpcId}/${position}`),
        vpcId,
        serviceName: service.name,
        serviceRegion: worldRegion,
        privateDns: mayBePrivate ? 'on' : 'off',
        subnetIds: [place.id],
        securityGroupIds: groups.slice(0, 1).map(({ id }) => id),
        tags: {},
        fate: { state: 'available' },
        needsAcceptance: false,
        settledAt: 0,
      },
    ];
  });
}
