import { t } from '@vscode/l10n';
import type { Network } from '../../network/network';
import { finish, refuse } from '../draft';
import { isOfSite } from '../is-of-site';
import { readAgents } from '../peering/agents';
import { peeringBetween } from '../peering/connect';
import { routesOf } from '../peering/routes-of-connection';
import type { Plan } from '../plan';
import type { RoutesRequest } from '../request';
import { reasonUnread } from '../unread';
import { readVpcFacts } from '../vpc-facts';
import { vpcTitle } from '../vpc-title';

/** Routes that are missing on either side of a peering that is active already. */
export function planRoutes(request: RoutesRequest, network: Network): Plan {
  const { agent, vpcId, profile, region, site } = request;
  const title = t('Route between {0} and {1}', vpcTitle(agent, network), vpcTitle(request, network));
  const facts = readVpcFacts(request, network);
  if (facts.kind === 'unknown') return finish(title, request, network, facts.refusal);
  const asked = { way: 'associate zones', profile, region, vpcId, site, agents: [agent] } as const;
  const agents = readAgents(asked, network);
  if (agents.kind === 'unknown') return finish(title, request, network, agents.refusal);
  const refused = (sentence: string) => finish(title, request, network, refuse(sentence), agents.accounts);
  const peering = peeringBetween(vpcId, agent.vpcId, network);
  if (peering?.state !== 'active') {
    return refused(
      peering === undefined
        ? t('No peering joins {0} and {1}. Connect them by VPC peering first.', agent.vpcId, vpcId)
        : t('Peering {0} carries nothing yet; its state is {1}. Accept it first.', peering.id, peering.state),
    );
  }
  const { endpoints } = facts.inRegion;
  if (endpoints.kind === 'unread') return refused(reasonUnread(endpoints) ?? '');
  const used = endpoints.value.filter(
    (endpoint) => endpoint.vpcId === vpcId && endpoint.state !== 'deleted' && isOfSite(endpoint, site),
  );
  if (used.length === 0) return refused(t('{0} has no endpoint of {1} to route to.', vpcId, site));
  const subnetIds = [...new Set(used.flatMap((endpoint) => endpoint.subnetIds))];
  const hub = { facts, accountId: facts.accountId, as: {} };
  const sides = agents.sides.filter((side) => side.facts.vpc.id !== vpcId);
  const [side] = sides;
  if (side === undefined)
    return refused(t('{0} is the VPC with the endpoints itself. Choose another one.', vpcId));
  const reference = { kind: 'id', id: peering.id } as const;
  const connection = { agent: side, peering: reference, draft: { steps: [], kept: [], cautions: [] } };
  return finish(title, request, network, routesOf(connection, hub, subnetIds), agents.accounts);
}
