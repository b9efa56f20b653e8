import type { Route, RouteTable } from '../network/route-table';
import { makeId } from './make-id';
import { stateOfPeering } from './peering-state';
import { Refusal } from './refusal';
import type { Scene } from './scene';
import { nameFrom } from './tags';
import { visibleVpcs } from './vpcs';
import type { VpcOfWorld, World } from './world';
import type { RouteTableOfWorld } from './world-paths';

/** Only the owner of a VPC sees its route tables. */
export function showRouteTables(scene: Scene, vpcId: string): readonly RouteTable[] {
  const vpc = visibleVpcs(scene).find(({ id, ownerId }) => id === vpcId && ownerId === scene.accountId);
  return vpc === undefined ? [] : tablesOf(scene.world, vpc).map((table) => show(scene, vpc, table));
}

/** With its VPC, which is one of this account's own. */
export function routeTableFor(
  scene: Scene,
  routeTableId: string,
): { readonly table: RouteTableOfWorld; readonly vpc: VpcOfWorld } {
  for (const vpc of visibleVpcs(scene)) {
    if (vpc.ownerId !== scene.accountId) continue;
    const table = tablesOf(scene.world, vpc).find(({ id }) => id === routeTableId);
    if (table !== undefined) return { table, vpc };
  }
  throw new Refusal('InvalidRouteTableID.NotFound', `The routeTable ID '${routeTableId}' does not exist`);
}

/** Every VPC has a main table; where the world names none, it is as AWS made it. */
export function tablesOf(world: World, vpc: VpcOfWorld): readonly RouteTableOfWorld[] {
  const named = world.routeTables.filter(({ vpcId }) => vpcId === vpc.id);
  if (named.some(({ use }) => use === 'main')) return named;
  const main = { id: makeId('rtb', vpc.id), vpcId: vpc.id, subnetIds: [], routes: [], tags: {} };
  return [{ ...main, use: 'main' }, ...named];
}

function show(scene: Scene, vpc: VpcOfWorld, table: RouteTableOfWorld): RouteTable {
  const { id, vpcId, use, subnetIds, tags } = table;
  const own = vpc.cidrs.map((cidr): Route => ({
    destination: { kind: 'cidr', cidr },
    target: { kind: 'local' },
    state: 'active',
  }));
  const routes = table.routes.map((route): Route => ({ ...route, state: stateOf(scene, route) }));
  return {
    id,
    ...nameFrom(tags),
    vpcId,
    isMain: use === 'main',
    subnetIds,
    routes: [...own, ...routes],
    tags,
  };
}

/** A route to a peering drops everything as long as the peering is not active. */
function stateOf({ world, now }: Scene, { target }: Pick<Route, 'target'>): Route['state'] {
  if (target.kind !== 'peering') return 'active';
  const peering = world.peerings.find(({ id }) => id === target.id);
  return peering !== undefined && stateOfPeering(peering, now) === 'active' ? 'active' : 'blackhole';
}
