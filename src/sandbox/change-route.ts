import type { RouteToPeer } from '../network/account-changes';
import type { PeeringState } from '../network/peering';
import { canonicalCidr, isWithinCidr } from './cidr';
import { peeringFor } from './peerings';
import { Refusal } from './refusal';
import { routeTableFor } from './route-tables';
import type { Changed, Scene } from './scene';
import type { RouteTableOfWorld } from './world-paths';

type Route = RouteTableOfWorld['routes'][number];

/** Default quota: https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-route-tables */
const routesPerTable = 50;

/**
 * "You can also add a route for a VPC peering connection request that's in the pending-acceptance state. However, the
 * route has a state of blackhole": https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html
 */
const reachable: readonly PeeringState[] = ['pending acceptance', 'provisioning', 'active'];

export function addRoute(scene: Scene, wanted: RouteToPeer): Changed<void> {
  const { table, vpc } = routeTableFor(scene, wanted.routeTableId);
  const cidr = checkedCidr(wanted.cidr);
  const { state, requester, accepter } = peeringFor(scene, wanted.peeringId);
  if (requester.vpcId !== vpc.id && accepter.vpcId !== vpc.id)
    throw new Refusal(
      'InvalidParameterValue',
      `route table ${table.id} and VPC peering connection ${wanted.peeringId} belong to different networks`,
    );
  if (!reachable.includes(state))
    throw new Refusal('IncorrectState', `The VPC peering connection ${wanted.peeringId} is ${state}`);
  if (vpc.cidrs.some((own) => isWithinCidr(cidr, own)))
    throw new Refusal(
      'InvalidParameterValue',
      `The destination CIDR block ${cidr} is equal to or more specific than one of this VPC's CIDR blocks. This route can target only an interface or an instance.`,
    );
  const there = table.routes.find((route) => leadsTo(route, cidr));
  if (there !== undefined && isToPeering(there, wanted.peeringId))
    return { world: scene.world, value: undefined };
  if (there !== undefined)
    throw new Refusal('RouteAlreadyExists', `The route identified by ${cidr} already exists.`);
  if (table.routes.length >= routesPerTable)
    throw new Refusal(
      'RouteLimitExceeded',
      `The maximum number of routes has been reached for route table ${table.id}`,
    );
  const target = { kind: 'peering', id: wanted.peeringId } as const;
  return withRoutes(scene, table, [...table.routes, { destination: { kind: 'cidr', cidr }, target }]);
}

export function deleteRoute(scene: Scene, unwanted: RouteToPeer): Changed<void> {
  const { table } = routeTableFor(scene, unwanted.routeTableId);
  const cidr = checkedCidr(unwanted.cidr);
  const routes = table.routes.filter(
    (route) => !leadsTo(route, cidr) || !isToPeering(route, unwanted.peeringId),
  );
  if (routes.length === table.routes.length) return { world: scene.world, value: undefined };
  return withRoutes(scene, table, routes);
}

function checkedCidr(text: string): string {
  const cidr = canonicalCidr(text);
  if (cidr === undefined || cidr.includes(':'))
    throw new Refusal(
      'InvalidParameterValue',
      `Value (${text}) for parameter destinationCidrBlock is invalid. This is not a valid CIDR block.`,
    );
  return cidr;
}

function leadsTo({ destination }: Route, cidr: string): boolean {
  return destination.kind === 'cidr' && canonicalCidr(destination.cidr) === cidr;
}

function isToPeering({ target }: Route, peeringId: string): boolean {
  return target.kind === 'peering' && target.id === peeringId;
}

/** A main table as AWS made it is in the world from its first route on. */
function withRoutes({ world }: Scene, table: RouteTableOfWorld, routes: readonly Route[]): Changed<void> {
  const changed = { ...table, routes };
  const isWritten = world.routeTables.some(({ id }) => id === table.id);
  const routeTables = isWritten
    ? world.routeTables.map((other) => (other.id === table.id ? changed : other))
    : [...world.routeTables, changed];
  return { world: { ...world, routeTables }, value: undefined };
}
