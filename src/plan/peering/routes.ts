import { t } from '@vscode/l10n';
import { type Cidr, contains, formatCidr, parseCidr } from '../../network/cidr';
import type { Route, RouteTable } from '../../network/route-table';
import { type Draft, draft, join, refuse } from '../draft';
import { gonePeeringStates } from '../gone-peering-states';
import type { Caution } from '../plan';
import type { Reference, Step } from '../step';
import { reasonUnread } from '../unread';
import type { Side } from './agents';
import { tablesInEffect } from './tables-in-effect';

/** Routes to the blocks of the peer in every table that is in effect for the subnets of a side. */
export function routeSteps(
  side: Side,
  subnetIds: readonly string[],
  blocks: readonly string[],
  peering: Reference,
): Draft {
  const tables = side.facts.detail.routeTables;
  if (tables.kind === 'unread') return refuse(reasonUnread(tables) ?? '');
  const wanted = blocks.flatMap((text) => parseCidr(text) ?? []);
  const parts = tablesInEffect(tables.value, subnetIds).flatMap((table) =>
    wanted.map((block) => routeIn(table, block, peering, side)),
  );
  return join(...parts);
}

function routeIn(table: RouteTable, block: Cidr, peering: Reference, side: Side): Draft {
  const routes = table.routes.flatMap((route) => {
    const cidr = route.destination.kind === 'cidr' ? parseCidr(route.destination.cidr) : undefined;
    return cidr === undefined ? [] : [{ route, cidr }];
  });
  const isOurs = ({ target }: Route) => target.kind === 'peering' && isId(peering, target.id);
  const exact = routes.find(({ cidr }) => cidr.bits === block.bits && cidr.base === block.base);
  const text = formatCidr(block);
  const replaced = exact !== undefined && isLeftBehind(exact.route, side) ? exact.route : undefined;
  if (exact !== undefined && replaced === undefined && !isOurs(exact.route)) {
    return refuse(
      t(
        'Route table {0} sends {1} to {2} already. Remove that route, then plan again.',
        table.id,
        text,
        wordingOf(exact.route),
      ),
    );
  }
  const [nearest] = routes
    .filter(({ cidr }) => contains(cidr, block))
    .sort((a, b) => b.cidr.bits - a.cidr.bits);
  const inside = routes.filter(
    ({ route, cidr }) => cidr.bits > block.bits && contains(block, cidr) && !isOurs(route),
  );
  const warnings = inside.map(({ route, cidr }) =>
    t(
      'Route table {0} sends {1}, a part of {2}, to {3}: what is there is not connected.',
      table.id,
      formatCidr(cidr),
      text,
      wordingOf(route),
    ),
  );
  const isRouted = nearest !== undefined && isOurs(nearest.route);
  const isTaken = !isRouted && replaced === undefined && nearest !== undefined && nearest.cidr.bits > 0;
  const taken = isTaken ? [takingOver(table, nearest.route, formatCidr(nearest.cidr), text)] : [];
  return draft({
    steps: [
      ...(replaced === undefined ? [] : [deleteRoute(table, text, replaced, side)]),
      ...(isRouted ? [] : [addRoute(table, text, peering, side)]),
    ],
    cautions: [...warnings.map((sentence) => ({ kind: 'warning' as const, sentence })), ...taken],
  });
}

/** Who sends there today may mean what the other way leads to; a black hole leads nowhere. */
function takingOver(table: RouteTable, route: Route, broader: string, text: string): Caution {
  return {
    kind: route.state === 'active' ? 'harm' : 'warning',
    sentence: t(
      'Route table {0} sends {1} to {2}; the new route takes {3} over.',
      table.id,
      broader,
      wordingOf(route),
      text,
    ),
  };
}

/** By a peering that is gone: nothing can travel over it again, so whoever made the route loses nothing. */
function isLeftBehind({ state, target }: Route, { facts }: Side): boolean {
  const { peerings } = facts.inRegion;
  if (state !== 'blackhole' || target.kind !== 'peering' || peerings.kind === 'unread') return false;
  const found = peerings.value.find(({ id }) => id === target.id);
  return found === undefined || gonePeeringStates.includes(found.state);
}

function isId(reference: Reference, id: string): boolean {
  return reference.kind === 'id' && reference.id === id;
}

function wordingOf({ target }: Route): string {
  return target.kind === 'local' ? t('the VPC itself') : target.id;
}

function deleteRoute({ id }: RouteTable, cidr: string, route: Route, { facts, as }: Side): Step {
  const peeringId = wordingOf(route);
  return {
    kind: 'delete route',
    name: `delete-route-${id}-${cidr}`,
    ...as,
    region: facts.vpc.region,
    vpcId: facts.vpc.id,
    why: t('{0} is gone and drops what is sent there; AWS takes no second route to {1}.', peeringId, cidr),
    routeTableId: id,
    cidr,
    peeringId,
  };
}

function addRoute({ id }: RouteTable, cidr: string, peering: Reference, { facts, as }: Side): Step {
  return {
    kind: 'add route',
    name: `route-${id}-${cidr}`,
    ...as,
    region: facts.vpc.region,
    vpcId: facts.vpc.id,
    why: t('{0} decides where packets of its subnets to {1} go.', id, cidr),
    routeTableId: id,
    cidr,
    peering,
  };
}
