import { type Cidr, parseCidr } from '../../network/cidr';
import type { Network } from '../../network/network';
import type { DiagnosisRequest } from '../diagnosis';
import type { PathGap } from './path-gap';
import { type Side, sideOf } from './side';

/** Where packets to an endpoint come from. */
export interface Client extends Side {
  readonly subnets: readonly ClientSubnet[];
  /** Of the instance, task or function that was chosen; none where the whole VPC is meant. */
  readonly groupIds: readonly string[];
  /** Why some of the subnets are not known. */
  readonly gaps: readonly PathGap[];
}

export interface ClientSubnet {
  readonly id: string;
  readonly zoneId: string;
  readonly block: Cidr;
}

export function clientOf({ region, vpcId, from }: DiagnosisRequest, network: Network): Client {
  const side = { ...sideOf(network, region, vpcId), groupIds: from?.securityGroupIds ?? [] };
  const vpcs = network.inRegion[region]?.vpcs;
  if (vpcs?.kind === 'unread')
    return {
      ...side,
      subnets: [],
      gaps: [{ kind: 'path not read', what: 'VPCs', of: region, problem: vpcs.problem }],
    };
  const listing = network.inRegion[region]?.subnets;
  if (listing?.kind !== 'read') {
    const gap: PathGap =
      listing === undefined
        ? { kind: 'VPC not looked into', vpcId, region }
        : { kind: 'path not read', what: 'subnets', of: region, problem: listing.problem };
    return { ...side, subnets: [], gaps: [gap] };
  }
  const own = listing.value.filter((subnet) => subnet.vpcId === vpcId);
  const chosen = from === undefined ? own : own.filter(({ id }) => from.subnetIds.includes(id));
  const subnets = chosen.flatMap(({ id, zoneId, cidr }) => {
    const block = parseCidr(cidr);
    return block === undefined ? [] : [{ id, zoneId, block }];
  });
  const unseen = (from?.subnetIds ?? chosen.map(({ id }) => id)).filter(
    (id) => !subnets.some((subnet) => subnet.id === id),
  );
  const gaps: readonly PathGap[] = unseen.map((subnetId) => ({
    kind: 'subnet out of sight',
    subnetId,
    vpcId,
  }));
  return {
    ...side,
    subnets,
    gaps: subnets.length + gaps.length > 0 ? gaps : [{ kind: 'no subnets', vpcId }],
  };
}
