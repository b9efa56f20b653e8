import fc from 'fast-check';
import type { DiagnosisRequest } from '../../src/diagnose/diagnosis';
import type { Endpoint } from '../../src/network/endpoint';
import type { EndpointInterface } from '../../src/network/endpoint-interface';
import type { Network } from '../../src/network/network';
import { type Reading, read, unread } from '../../src/network/reading';
import type { Subnet } from '../../src/network/vpc';
import type { VpcDetail } from '../../src/network/vpc-detail';
import { accountId, endpoint, networkOf, region, subnet, vpc } from '../network/network-of';
import { ap2 } from './fixture';
import { endpointGroup } from './obvious-packet';
import { type PathWorld, type VpcOfWorld, blocksOf, subnetsOf } from './path-world';

/** What a profile may not read. */
export interface Hidden {
  readonly hub: boolean;
  readonly tables: boolean;
  readonly acls: boolean;
  readonly groups: boolean;
  readonly interfaces: boolean;
  readonly peerings: boolean;
  readonly subnets: boolean;
}

export const nothingHidden: Hidden = {
  hub: false,
  tables: false,
  acls: false,
  groups: false,
  interfaces: false,
  peerings: false,
  subnets: false,
};

const rarely = fc.nat(19).map((number) => number === 0);
export const anyHidden: fc.Arbitrary<Hidden> = fc.record({
  hub: rarely,
  tables: rarely,
  acls: rarely,
  groups: rarely,
  interfaces: fc.boolean(),
  peerings: rarely,
  subnets: rarely,
});

const other = 'ap-northeast-1';

export function requestOf({ sender }: PathWorld): DiagnosisRequest {
  const base = { region, vpcId: 'here', site: ap2 };
  const { groupIds: securityGroupIds } = sender;
  const places = [{ subnetIds: ['here-a', 'here-b'], securityGroupIds }];
  return sender.isChosen ? { ...base, from: { places } } : base;
}

export function theEndpoint(world: PathWorld): Endpoint {
  const name = world.endpointIn;
  return endpoint({
    serviceName: 'com.amazonaws.vpce.ap-southeast-2.vpce-svc-0a1',
    region: name === 'here' ? region : regionOfHub(world),
    vpcId: name,
    state: world.state,
    subnetIds: [`${name}-a`, `${name}-b`],
    interfaceIds: [`eni-${name}-a`, `eni-${name}-b`],
    securityGroupIds: [endpointGroup(world)],
  });
}

export function seenPath(world: PathWorld, hidden: Hidden): Network {
  const { inRegion, ...base } = networkOf({});
  const plain = inRegion[region];
  if (plain === undefined) throw new Error('the region was not read');
  const hubRegion = regionOfHub(world);
  const peerings = unless(hidden.peerings, world.peering === undefined ? [] : [peeringOf(world)]);
  const regionWith = (name: string, vpcs: readonly ('here' | 'hub')[]) => ({
    ...plain,
    region: name,
    vpcs: read(vpcs.map((id) => vpc({ id, region: name, cidrs: [blocksOf[id]] }))),
    subnets: unless(
      hidden.subnets,
      vpcs.flatMap((id) => subnetsIn(id, world)),
    ),
    endpoints: read([theEndpoint(world)].filter((one) => one.region === name)),
    peerings,
  });
  const details = {
    here: detailOf(world.here, region, hidden),
    ...(hidden.hub ? {} : { hub: detailOf(world.hub, hubRegion, hidden) }),
  };
  const isSame = hubRegion === region;
  return {
    ...base,
    inRegion: {
      [region]: regionWith(region, isSame ? ['here', 'hub'] : ['here']),
      ...(isSame ? {} : { [hubRegion]: regionWith(hubRegion, ['hub']) }),
    },
    vpcDetails: details,
  };
}

function regionOfHub({ hubRegion }: PathWorld): string {
  return hubRegion === 'same' ? region : other;
}

/** Of the sixteen addresses of each, AWS keeps five; the endpoint has one where it is, and others have two. */
function subnetsIn(vpcId: 'here' | 'hub', { endpointIn, idle }: PathWorld): readonly Subnet[] {
  const { a, b } = subnetsOf[vpcId];
  const freeIn = (id: string): number =>
    11 - (endpointIn === vpcId ? 1 : 0) - (idle.some((one) => one === id) ? 0 : 2);
  return [
    { ...subnet('1'), id: `${vpcId}-a`, vpcId, cidr: a, freeAddresses: freeIn(`${vpcId}-a`) },
    { ...subnet('2'), id: `${vpcId}-b`, vpcId, cidr: b, freeAddresses: freeIn(`${vpcId}-b`) },
  ];
}

function detailOf({ name, tables, acls, groups }: VpcOfWorld, where: string, hidden: Hidden): VpcDetail {
  const plain = Object.values(networkOf({}).vpcDetails)[0];
  if (plain === undefined) throw new Error('the VPC was not looked into');
  return {
    ...plain,
    vpcId: name,
    region: where,
    routeTables: unless(hidden.tables, tables),
    networkAcls: unless(hidden.acls, acls),
    securityGroups: unless(hidden.groups, groups),
    endpointInterfaces: unless(hidden.interfaces, interfacesIn(name)),
  };
}

function interfacesIn(vpcId: 'here' | 'hub'): readonly EndpointInterface[] {
  const network = vpcId === 'here' ? '10.0.0' : '10.1.0';
  const at = (letter: string, last: number): EndpointInterface => ({
    id: `eni-${vpcId}-${letter}`,
    vpcId,
    subnetId: `${vpcId}-${letter}`,
    addresses: [`${network}.${last}`],
    securityGroupIds: [],
  });
  return [at('a', 5), at('b', 21)];
}

function peeringOf({ peering, ...world }: PathWorld) {
  const side = (vpcId: string, name: string) => ({ accountId, region: name, vpcId });
  const accepter = peering?.to === 'third' ? side('third', region) : side('hub', regionOfHub(world));
  const requester = side('here', region);
  return { id: 'pcx-1', state: peering?.state ?? 'deleted', requester, accepter, tags: {} };
}

function unless<T>(isHidden: boolean, value: T): Reading<T> {
  return isHidden ? unread({ code: 'permission-missing', sentence: 'No.', remedy: 'Ask.' }) : read(value);
}
