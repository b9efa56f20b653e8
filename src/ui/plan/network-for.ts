import { findSite } from '../../catalogue/sites';
import { joinNetworks } from '../../network/join-networks';
import type { Network } from '../../network/network';
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
  const agents = agentsOf(request);
  await networks.of(profile).lookInto(region, vpcId, signal, serviceRegions);
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
    case 'routes':
      return [request.agent];
    default:
      return [];
  }
}
