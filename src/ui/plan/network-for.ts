import { findSite } from '../../catalogue/sites';
import { joinNetworks } from '../../network/join-networks';
import type { Network } from '../../network/network';
import { peeringsOfVpc } from '../../network/peerings-of-vpc';
import { readOr } from '../../network/reading';
import { managedBy } from '../../plan/plan';
import type { PlanRequest, VpcOfProfile } from '../../plan/request';
import type { Networks } from '../network/networks';

/** All that a plan is made from: its VPCs looked into, whosever they are, and what AWS says of the site's services. */
export async function networkFor(
  request: PlanRequest,
  networks: Networks,
  signal: AbortSignal,
): Promise<Network> {
  const { profile, region, vpcId, site } = request;
  const serviceRegions = [findSite(site)?.awsRegion ?? []].flat();
  const own = await networks.of(profile).lookInto(region, vpcId, signal, serviceRegions);
  const agents = [...agentsOf(request), ...peersOf(request, own)];
  for (const agent of agents) await networks.of(agent.profile).lookInto(agent.region, agent.vpcId, signal);
  const others = [...new Set(agents.map((agent) => agent.profile))].filter((other) => other !== profile);
  // Not of other profiles that happen to be chosen: applying reads the accounts of the plan again, and no other.
  return joinNetworks(
    networks.of(profile).snapshot,
    others.map((other) => networks.of(other).snapshot),
  );
}

/** VPCs beside that of the request. */
function agentsOf(request: PlanRequest): readonly VpcOfProfile[] {
  switch (request.way) {
    case 'peering':
    case 'associate zones':
      return request.agents;
    case 'detach zone':
      return request.agents ?? [];
    case 'routes':
      return [request.agent];
    default:
      return [];
  }
}

/** A peering of a plan goes with the endpoints where the routes of both its sides are known. */
function peersOf({ way, profile, region, vpcId }: PlanRequest, network: Network): readonly VpcOfProfile[] {
  const { identity, inRegion } = network;
  const there = inRegion[region];
  if (way !== 'remove' || identity.kind === 'unread' || there === undefined) return [];
  return readOr(peeringsOfVpc(there, vpcId), []).flatMap(({ state, tags, requester, accepter }) => {
    const peer = requester.vpcId === vpcId ? accepter : requester;
    const isOwn = peer.accountId === identity.value.accountId;
    if (!isOwn || state !== 'active' || tags[managedBy.key] !== managedBy.value) return [];
    return [{ profile, region: peer.region, vpcId: peer.vpcId }];
  });
}
