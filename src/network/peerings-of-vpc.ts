import type { RegionNetwork } from './network';
import type { Peering } from './peering';
import { type Reading, read } from './reading';

/** Those that the VPC is a side of. */
export function peeringsOfVpc(
  { peerings }: Pick<RegionNetwork, 'peerings'>,
  vpcId: string,
): Reading<readonly Peering[]> {
  if (peerings.kind === 'unread') return peerings;
  return read(
    peerings.value.filter(({ requester, accepter }) => [requester.vpcId, accepter.vpcId].includes(vpcId)),
  );
}
