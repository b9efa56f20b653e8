import { t } from '@vscode/l10n';
import { contains, parseCidr } from '../../network/cidr';
import type { Endpoint } from '../../network/endpoint';
import type { Route, RouteTable } from '../../network/route-table';
import type { Caution } from '../plan';
import { reasonUnread } from '../unread';
import type { Side } from './agents';
import { blocksHolding } from './routes-of-connection';
import { tablesInEffect } from './tables-in-effect';

/** What names that become private would break: hosts that resolve publicly today, to addresses without a way there. */
export function reachRemarks(agent: Side, hub: Side, endpoints: readonly Endpoint[]): readonly Caution[] {
  const subnetIds = endpoints.flatMap((endpoint) => endpoint.subnetIds);
  const { subnets } = agent.facts.inRegion;
  const own = subnets.kind === 'read' ? subnets.value : [];
  const agentSubnetIds = own.filter(({ vpcId }) => vpcId === agent.facts.vpc.id).map((subnet) => subnet.id);
  return [
    ...remarksOn(agent, agentSubnetIds, blocksHolding(hub, subnetIds)),
    ...remarksOn(hub, subnetIds, agent.facts.vpc.cidrs),
  ];
}

function remarksOn(
  { facts }: Side,
  subnetIds: readonly string[],
  blocks: readonly string[],
): readonly Caution[] {
  const tables = facts.detail.routeTables;
  if (tables.kind === 'unread') {
    const sentence = t(
      'Whether {0} routes to the peer is not known. {1}',
      facts.vpc.id,
      reasonUnread(tables) ?? '',
    );
    return [{ kind: 'warning', sentence }];
  }
  return tablesInEffect(tables.value, subnetIds).flatMap((table) =>
    blocks
      .filter((block) => !hasRoute(table, block))
      .map((block): Caution => {
        const sentence = t(
          'Route table {0} of {1} has no route to {2}: the names would lead where packets do not get. Add a peering and routes first.',
          table.id,
          facts.vpc.id,
          block,
        );
        return { kind: 'harm', sentence };
      }),
  );
}

function hasRoute({ routes }: RouteTable, text: string): boolean {
  const block = parseCidr(text);
  if (block === undefined) return false;
  const [nearest] = routes
    .flatMap((route) => {
      const cidr = route.destination.kind === 'cidr' ? parseCidr(route.destination.cidr) : undefined;
      return cidr !== undefined && contains(cidr, block) ? [{ route, cidr }] : [];
    })
    .sort((a, b) => b.cidr.bits - a.cidr.bits);
  return nearest !== undefined && isTowardsVpcs(nearest.route);
}

/** Neither out to the internet nor back into the VPC. */
function isTowardsVpcs({ state, target }: Route): boolean {
  const ways = ['peering', 'transit gateway', 'core network', 'network interface', 'virtual private gateway'];
  return state === 'active' && ways.includes(target.kind);
}
