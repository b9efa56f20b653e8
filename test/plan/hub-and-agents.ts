import { joinNetworks } from '../../src/network/join-networks';
import type { Network, RegionNetwork } from '../../src/network/network';
import { read } from '../../src/network/reading';
import type { Route, RouteTable } from '../../src/network/route-table';
import type { Subnet, Vpc } from '../../src/network/vpc';
import type { VpcDetail } from '../../src/network/vpc-detail';
import type { AssociateZonesRequest, PeeringRequest } from '../../src/plan/request';
import { type Parts, accountId, region, subnet, vpc, vpcId } from '../network/network-of';
import { networkFor, site, traces } from './requests';

export const hubId = vpcId;
/** In the hub's account and region. */
export const nearId = 'vpc-0b1';
/** In another account and region. */
export const farId = 'vpc-0c1';
export const farAccountId = '222222222222';
export const farRegion = 'eu-west-2';

export const near = { profile: 'test', region, vpcId: nearId };
export const far = { profile: 'agents', region: farRegion, vpcId: farId };

export function peeringRequest(change: Partial<PeeringRequest> = {}): PeeringRequest {
  return {
    way: 'peering',
    profile: 'test',
    region,
    vpcId: hubId,
    site: site.name,
    services: [traces.name],
    securityGroup: { kind: 'new' },
    agents: [near, far],
    ...change,
  };
}

export function associateRequest(change: Partial<AssociateZonesRequest> = {}): AssociateZonesRequest {
  return {
    way: 'associate zones',
    profile: 'test',
    region,
    vpcId: hubId,
    site: site.name,
    agents: [near, far],
    ...change,
  };
}

export interface Country {
  /** The hub's account and region. */
  readonly here?: Parts;
  readonly hubRoutes?: readonly Route[];
  readonly near?: Partial<VpcDetail>;
  readonly nearVpc?: Partial<Vpc>;
  readonly far?: Partial<VpcDetail>;
  readonly farVpc?: Partial<Vpc>;
  readonly farRegionNetwork?: Partial<RegionNetwork>;
  readonly farNetwork?: Partial<Network>;
}

/** A hub, a VPC with Agents beside it, and one of another account in another region; nothing joins them yet. */
export function country(parts: Country = {}): Network {
  const nearVpc = vpc({ id: nearId, cidrs: ['10.1.0.0/16'], ...parts.nearVpc });
  const hubTables = [table('rtb-0a', hubId, ['subnet-1'], parts.hubRoutes), table('rtb-0am', hubId, [])];
  const here = networkFor({
    vpcs: read([vpc(), nearVpc]),
    subnets: read([subnet('1'), subnet('2'), subnetOf(nearId, 'subnet-0b', '10.1.0.0/24')]),
    ...parts.here,
    detail: { routeTables: read(hubTables), ...parts.here?.detail },
  });
  const hub = here.vpcDetails[hubId];
  if (hub === undefined) throw new Error('The hub was not looked into');
  const plain = { ...hub, zones: read([]) };
  const nearDetail: VpcDetail = {
    ...plain,
    vpcId: nearId,
    routeTables: read([table('rtb-0b', nearId, [])]),
    ...parts.near,
  };
  const farDetail: VpcDetail = {
    ...plain,
    vpcId: farId,
    region: farRegion,
    routeTables: read([table('rtb-0c', farId, ['subnet-0c']), table('rtb-0unused', farId, [])]),
    ...parts.far,
  };
  const elsewhere: Network = {
    profile: 'agents',
    identity: read({ accountId: farAccountId, arn: `arn:aws:iam::${farAccountId}:user/agents` }),
    regions: read([{ name: farRegion, isEnabled: true }]),
    inRegion: {
      [farRegion]: {
        region: farRegion,
        vpcs: read([
          vpc({
            id: farId,
            region: farRegion,
            ownerId: farAccountId,
            cidrs: ['10.2.0.0/16', '10.3.0.0/16'],
            ...parts.farVpc,
          }),
        ]),
        subnets: read([subnetOf(farId, 'subnet-0c', '10.2.0.0/24')]),
        endpoints: read([]),
        endpointsForLambda: read([]),
        peerings: read([]),
        services: {},
        ...parts.farRegionNetwork,
      },
    },
    zones: read([]),
    vpcDetails: { [farId]: farDetail },
    ...parts.farNetwork,
  };
  return joinNetworks({ ...here, vpcDetails: { ...here.vpcDetails, [nearId]: nearDetail } }, [elsewhere]);
}

/** The main table of its VPC where it names no subnets. */
export function table(
  id: string,
  ofVpc: string,
  subnetIds: readonly string[],
  routes: readonly Route[] = [],
): RouteTable {
  return { id, vpcId: ofVpc, isMain: subnetIds.length === 0, subnetIds, routes, tags: {} };
}

export function route(cidr: string, kind: 'peering' | 'NAT gateway' | 'transit gateway', id: string): Route {
  return { destination: { kind: 'cidr', cidr }, target: { kind, id }, state: 'active' };
}

function subnetOf(ofVpc: string, id: string, cidr: string): Subnet {
  const ownerId = ofVpc === farId ? farAccountId : accountId;
  return { ...subnet('1'), id, vpcId: ofVpc, ownerId, cidr };
}
