import type { Endpoint } from '../../src/network/endpoint';
import type { Network } from '../../src/network/network';
import type { Peering } from '../../src/network/peering';
import { read } from '../../src/network/reading';
import type { SecurityGroup } from '../../src/network/vpc';
import type { VpcDetail } from '../../src/network/vpc-detail';
import {
  type Parts,
  accountId,
  aliasTo,
  endpointInterface,
  networkAcl,
  networkOf,
  region,
  routeTable,
  routeTo,
  securityGroup,
  subnet,
  vpc,
  vpcId,
  zone,
} from '../network/network-of';
import { endpointFor } from './fixture';

export const hubId = 'vpc-0b2';
export const hubCidr = '10.1.0.0/16';
export const lime = 'lime.intake.ap2.datadoghq.com';
export const viaPeering = { kind: 'peering', id: 'pcx-1' } as const;

/** What differs from two VPCs that are peered as the guide says, with the endpoint for traces in the hub. */
export interface Differing {
  readonly here?: Partial<VpcDetail>;
  readonly hub?: Partial<VpcDetail>;
  readonly endpoint?: Partial<Endpoint>;
  readonly network?: Parts;
}

export const routesHere = [
  routeTo('10.0.0.0/16', { kind: 'local' }),
  routeTo(hubCidr, viaPeering),
  routeTo('0.0.0.0/0', { kind: 'NAT gateway', id: 'nat-1' }),
] as const;

export const routesOfHub = [routeTo(hubCidr, { kind: 'local' }), routeTo('10.0.0.0/16', viaPeering)] as const;

export function peered({ here = {}, hub = {}, endpoint = {}, network = {} }: Differing = {}): Network {
  const traces = endpointFor(lime, {
    vpcId: hubId,
    privateDnsEnabled: false,
    subnetIds: ['subnet-h1', 'subnet-h2'],
    interfaceIds: ['eni-h1', 'eni-h2'],
    securityGroupIds: ['sg-hub'],
    ...endpoint,
  });
  const base = networkOf({
    vpcs: read([vpc(), vpc({ id: hubId, cidrs: [hubCidr] })]),
    subnets: read([subnet('1'), subnet('2'), hubSubnet('1'), hubSubnet('2')]),
    endpoints: read([traces]),
    peerings: read([peering()]),
    zones: read([zone(lime, [aliasTo(lime, traces)])]),
    ...network,
    detail: { routeTables: read([routeTable({ routes: routesHere })]), ...here },
  });
  const own = base.vpcDetails[vpcId];
  if (own === undefined) throw new Error('the VPC was not looked into');
  const detail: VpcDetail = {
    ...own,
    vpcId: hubId,
    securityGroups: read([hubGroup()]),
    routeTables: read([routeTable({ id: 'rtb-hub', vpcId: hubId, routes: routesOfHub })]),
    networkAcls: read([networkAcl({ id: 'acl-hub', vpcId: hubId, subnetIds: ['subnet-h1', 'subnet-h2'] })]),
    endpointInterfaces: read(['1', '2'].map(hubInterface)),
    ...hub,
  };
  return { ...base, vpcDetails: { [vpcId]: own, [hubId]: detail } };
}

export function peering(parts: Partial<Peering> = {}): Peering {
  return {
    id: 'pcx-1',
    state: 'active',
    requester: { accountId, region, vpcId },
    accepter: { accountId, region, vpcId: hubId },
    tags: {},
    ...parts,
  };
}

export function hubGroup(parts: Partial<SecurityGroup> = {}): SecurityGroup {
  return securityGroup({ id: 'sg-hub', vpcId: hubId, ...parts });
}

function hubSubnet(number: string) {
  return { ...subnet(number), id: `subnet-h${number}`, vpcId: hubId, cidr: `10.1.${number}.0/24` };
}

function hubInterface(number: string) {
  return {
    ...endpointInterface(number),
    id: `eni-h${number}`,
    vpcId: hubId,
    subnetId: `subnet-h${number}`,
    addresses: [`10.1.${number}.10`],
  };
}
