import type { Network } from '../../../network/network';
import { peeringsOfVpc } from '../../../network/peerings-of-vpc';
import { readOr } from '../../../network/reading';
import type { VpcReference } from '../../../network/zone';

/**
 * VPCs of the same account at the other end of a VPC's active peerings, in regions that are being looked at. Where one
 * has endpoints of Datadog services, the way there cannot be judged without its groups, routes and ACLs.
 */
export function peersOfVpc(network: Network, region: string, vpcId: string): readonly VpcReference[] {
  const own = network.inRegion[region];
  if (own === undefined || network.identity.kind === 'unread') return [];
  const { accountId } = network.identity.value;
  return readOr(peeringsOfVpc(own, vpcId), [])
    .filter(({ state }) => state === 'active')
    .map(({ requester, accepter }) => (requester.vpcId === vpcId ? accepter : requester))
    .filter((peer) => peer.accountId === accountId && network.inRegion[peer.region] !== undefined);
}

/** A zone can only lead to a name of an endpoint, so endpoints tell where zones lead as well. */
export function isHub(network: Network, { region, vpcId }: VpcReference): boolean {
  const endpoints = network.inRegion[region]?.endpoints;
  return endpoints !== undefined && readOr(endpoints, []).some((endpoint) => endpoint.vpcId === vpcId);
}
