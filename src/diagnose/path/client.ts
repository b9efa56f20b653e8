import { type Cidr, parseCidr } from '../../network/cidr';
import type { Network } from '../../network/network';
import type { DiagnosisRequest } from '../diagnosis';
import { idleSubnetsOf } from './idle-subnets';
import type { PathGap } from './path-gap';
import { type Side, sideOf } from './side';

/** Where packets to an endpoint come from. */
export interface Client extends Side {
  readonly subnets: readonly ClientSubnet[];
  /** Ids of subnets that were left out, as nothing in them could send. */
  readonly idle: readonly string[];
  /** Why some of the subnets are not known. */
  readonly gaps: readonly PathGap[];
}

/** Twice where two network interfaces of what was chosen are in it with other groups. */
export interface ClientSubnet {
  readonly id: string;
  readonly zoneId: string;
  readonly block: Cidr;
  /** Of the instance, task or function that was chosen; none where the whole VPC is meant. */
  readonly groupIds: readonly string[];
}

export function clientOf({ region, vpcId, from }: DiagnosisRequest, network: Network): Client {
  const side = sideOf(network, region, vpcId);
  const vpcs = network.inRegion[region]?.vpcs;
  if (vpcs?.kind === 'unread')
    return {
      ...side,
      subnets: [],
      idle: [],
      gaps: [{ kind: 'path not read', what: 'VPCs', of: region, problem: vpcs.problem }],
    };
  const listing = network.inRegion[region]?.subnets;
  if (listing?.kind !== 'read') {
    const gap: PathGap =
      listing === undefined
        ? { kind: 'VPC not looked into', vpcId, region }
        : { kind: 'path not read', what: 'subnets', of: region, problem: listing.problem };
    return { ...side, subnets: [], idle: [], gaps: [gap] };
  }
  const own = listing.value.filter((subnet) => subnet.vpcId === vpcId);
  const idle = from === undefined ? idleSubnetsOf(own, side, network) : [];
  const sending = own.map(({ id }) => id).filter((id) => !idle.includes(id));
  const places = from?.places ?? [{ subnetIds: sending, securityGroupIds: [] }];
  const subnets = places.flatMap(({ subnetIds, securityGroupIds }) =>
    own.flatMap(({ id, zoneId, cidr }) => {
      const block = subnetIds.includes(id) ? parseCidr(cidr) : undefined;
      return block === undefined ? [] : [{ id, zoneId, block, groupIds: securityGroupIds }];
    }),
  );
  const asked = new Set(places.flatMap(({ subnetIds }) => subnetIds));
  const unseen = [...asked].filter((id) => !subnets.some((subnet) => subnet.id === id));
  const gaps: readonly PathGap[] = unseen.map((subnetId) => ({
    kind: 'subnet out of sight',
    subnetId,
    vpcId,
  }));
  return {
    ...side,
    subnets,
    idle,
    gaps: subnets.length + gaps.length > 0 ? gaps : [{ kind: 'no subnets', vpcId }],
  };
}
