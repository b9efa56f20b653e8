import { type Cidr, contains, formatCidr, parseCidr } from '../../network/cidr';
import type { Route, RouteTable, RouteTarget } from '../../network/route-table';
import type { PathGap } from './path-gap';
import { splitBlock } from './split-block';

/** Where a route table sends packets. */
export type Heading =
  | { readonly kind: 'local' }
  | { readonly kind: 'peering'; readonly peeringId: string }
  /** Where they are dropped, or leave for the internet, which has no private addresses. */
  | {
      readonly kind: 'dead end';
      readonly why: 'no route' | 'black hole' | RouteTarget['kind'];
      readonly destination?: string;
      readonly id?: string;
    }
  | { readonly kind: 'not known'; readonly gap: PathGap };

export interface HeadingOfPart {
  readonly part: Cidr;
  readonly heading: Heading;
}

/** A subnet uses the table that names it, else the VPC's main one. */
export function findRouteTable(tables: readonly RouteTable[], subnetId: string): RouteTable | undefined {
  return tables.find((table) => table.subnetIds.includes(subnetId)) ?? tables.find((table) => table.isMain);
}

/**
 * The most specific route decides, for each part of the block. `tables` are all of the VPC: a NAT gateway sends on by
 * the one of its own subnet. https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
 */
export function headingsOf(
  block: Cidr,
  table: RouteTable,
  tables: readonly RouteTable[],
): readonly HeadingOfPart[] {
  return inParts(block, table).map(({ part, heading }) => ({
    part,
    heading: isToNat(heading) && leadsOn(part, table, tables) ? behindNat(heading, table) : heading,
  }));
}

function inParts(block: Cidr, table: RouteTable): readonly HeadingOfPart[] {
  const routes = routesOf(table);
  const parts = splitBlock(
    block,
    routes.map((one) => one.block),
  );
  return parts.map((part) => ({ part, heading: headingOf(part, routes, table) }));
}

interface RouteWithBlock {
  readonly block: Cidr;
  readonly route: Route;
}

/** Each table is looked at once for every subnet and interface. */
const known = new WeakMap<RouteTable, readonly RouteWithBlock[]>();

function routesOf(table: RouteTable): readonly RouteWithBlock[] {
  const routes = known.get(table) ?? table.routes.flatMap(withBlock);
  known.set(table, routes);
  return routes;
}

function withBlock(route: Route): readonly RouteWithBlock[] {
  const block = route.destination.kind === 'cidr' ? parseCidr(route.destination.cidr) : undefined;
  return block === undefined ? [] : [{ block, route }];
}

function headingOf(part: Cidr, routes: readonly RouteWithBlock[], table: RouteTable): Heading {
  const holding = routes.filter(({ block }) => contains(block, part));
  const most = Math.max(...holding.map(({ block }) => block.bits));
  const best = holding.filter(({ block }) => block.bits === most).map(({ route }) => route);
  // Routes that were propagated give way to the VPC's own.
  const route = best.find(({ target }) => target.kind === 'local') ?? best[0];
  const list = table.routes.find((other) => isRival(other, route, part));
  if (list?.destination.kind === 'prefix-list') {
    const gap = { kind: 'route by prefix list', routeTableId: table.id, id: list.destination.id } as const;
    return { kind: 'not known', gap };
  }
  if (route === undefined) return { kind: 'dead end', why: 'no route' };
  const twin = best.find((other) => other.target.kind !== 'local' && !isSameTarget(other, route));
  if (twin !== undefined && route.target.kind !== 'local') return notKnown(twin, table, formatCidr(part));
  return headingOfRoute(route, table);
}

/** Whether a prefix list, whose entries are not read, may take the packets elsewhere. */
function isRival(other: Route, best: Route | undefined, part: Cidr): boolean {
  if (other.destination.kind !== 'prefix-list') return false;
  // The lists of gateway endpoints hold public addresses of Amazon S3 and DynamoDB.
  if (other.target.kind === 'gateway endpoint' && isPrivateBlock(part)) return false;
  // Only these may stand before the route that keeps packets in the VPC.
  if (best?.target.kind === 'local') return mayStandBeforeLocal.includes(other.target.kind);
  return best === undefined || !isSameTarget(other, best);
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html */
const mayStandBeforeLocal: readonly RouteTarget['kind'][] = ['NAT gateway', 'network interface', 'other'];

function isSameTarget({ target: a, state }: Route, { target: b, state: other }: Route): boolean {
  if (state !== other) return false;
  return a.kind === 'local' || b.kind === 'local' ? a.kind === b.kind : a.id === b.id;
}

function headingOfRoute(route: Route, table: RouteTable): Heading {
  const { target, state } = route;
  const destination = nameOf(route);
  if (target.kind === 'local') return { kind: 'local' };
  if (state === 'blackhole') return { kind: 'dead end', why: 'black hole', destination, id: target.id };
  if (target.kind === 'peering') return { kind: 'peering', peeringId: target.id };
  if (deadEnds.includes(target.kind))
    return { kind: 'dead end', why: target.kind, destination, id: target.id };
  return notKnown(route, table, destination);
}

const deadEnds: readonly RouteTarget['kind'][] = [
  'internet gateway',
  'egress-only internet gateway',
  'gateway endpoint',
  'NAT gateway',
];

function notKnown({ target }: Route, table: RouteTable, destination: string): Heading {
  if (target.kind === 'local') return { kind: 'local' };
  const gap = { kind: 'route may lead there', routeTableId: table.id, destination, target } as const;
  return { kind: 'not known', gap };
}

function nameOf({ destination }: Route): string {
  return destination.kind === 'cidr' ? destination.cidr : destination.id;
}

type ToNat = Extract<Heading, { readonly kind: 'dead end' }>;

function isToNat(heading: Heading): heading is ToNat {
  return heading.kind === 'dead end' && heading.why === 'NAT gateway';
}

/** Which subnet a NAT gateway is in is not read, so any other table of the VPC may be its own. */
function leadsOn(part: Cidr, table: RouteTable, tables: readonly RouteTable[]): boolean {
  return tables
    .filter((other) => other.id !== table.id)
    .flatMap((other) => inParts(part, other))
    .some(({ heading }) => heading.kind === 'peering' || heading.kind === 'not known');
}

function behindNat({ destination = '', id = '' }: ToNat, { id: routeTableId }: RouteTable): Heading {
  const target = { kind: 'NAT gateway', id } as const;
  return { kind: 'not known', gap: { kind: 'route may lead there', routeTableId, destination, target } };
}

/** RFC 1918 and the shared address space of RFC 6598. */
function isPrivateBlock(part: Cidr): boolean {
  return privateBlocks.some((block) => contains(block, part));
}

const privateBlocks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].flatMap(
  (text) => parseCidr(text) ?? [],
);
