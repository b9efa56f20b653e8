import { isCovered, parseCidr } from '../../network/cidr';
import { type Draft, join, refuse } from '../draft';
import { reasonUnread } from '../unread';
import type { Side } from './agents';
import type { Connection } from './connect';
import { routeSteps } from './routes';

/** On both sides: from every subnet of the Agent VPC to the endpoints' blocks, and back from their subnets. */
export function routesOf(
  { agent, peering }: Connection,
  hub: Side,
  endpointSubnetIds: readonly string[],
): Draft {
  const subnets = agent.facts.inRegion.subnets;
  if (subnets.kind === 'unread') return refuse(reasonUnread(subnets) ?? '');
  const { id, cidrs } = agent.facts.vpc;
  const ids = subnets.value.filter(({ vpcId }) => vpcId === id).map((subnet) => subnet.id);
  return join(
    routeSteps(agent, ids, blocksHolding(hub, endpointSubnetIds), peering),
    routeSteps(hub, endpointSubnetIds, cidrs, peering),
  );
}

/** The VPC's blocks in which the subnets lie; all of them where that is not known. */
export function blocksHolding({ facts }: Side, subnetIds: readonly string[]): readonly string[] {
  const { subnets } = facts.inRegion;
  const all = subnets.kind === 'read' ? subnets.value.filter(({ id }) => subnetIds.includes(id)) : [];
  const holding = facts.vpc.cidrs.filter((text) => {
    const block = parseCidr(text);
    return (
      block !== undefined &&
      all.some(({ cidr }) => {
        const inner = parseCidr(cidr);
        return inner !== undefined && isCovered(inner, [block]);
      })
    );
  });
  return holding.length === 0 ? facts.vpc.cidrs : holding;
}
