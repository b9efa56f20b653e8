import type { NetworkAclRule } from '../../src/network/network-acl';
import type { Route } from '../../src/network/route-table';
import type { SecurityRule } from '../../src/network/vpc';
import { type PathWorld, type VpcOfWorld, blocksOf, subnetsOf } from './path-world';

/** One TCP connection: who opens it, from which port, to which interface of the endpoint. */
export interface Connection {
  readonly from: string;
  readonly port: number;
  readonly to: string;
}

/** Whether a packet to port 443 arrives and its answer comes back, step by step as the documentation tells it. */
export function arrives(world: PathWorld, { from, port, to }: Connection): boolean {
  if (world.state !== 'available') return false;
  const there = world[world.endpointIn];
  const ownSubnet = subnetAt(world.here, from);
  const itsSubnet = subnetAt(there, to);
  const crosses = ownSubnet !== itsSubnet;
  if (world.sender.isChosen && !isLetOut(world, to)) return false;
  if (crosses && !aclAllows(world.here, ownSubnet, 'outbound', to, 443)) return false;
  if (!isDelivered(world, world.here, ownSubnet, there, to)) return false;
  if (crosses && !aclAllows(there, itsSubnet, 'inbound', from, 443)) return false;
  if (!isLetIn(world, from)) return false;
  if (crosses && !aclAllows(there, itsSubnet, 'outbound', from, port)) return false;
  if (!isDelivered(world, there, itsSubnet, world.here, from)) return false;
  return !crosses || aclAllows(world.here, ownSubnet, 'inbound', to, port);
}

/** As twos, so that nothing here computes as the judged code does. */
function bitsOf(address: string): string {
  return address
    .split('.')
    .map((octet) => Number(octet).toString(2).padStart(8, '0'))
    .join('');
}

function prefixOf(cidr: string): string {
  const [address = '', length = ''] = cidr.split('/');
  return bitsOf(address).slice(0, Number(length));
}

export function isIn(address: string, cidr: string): boolean {
  return !cidr.includes(':') && bitsOf(address).startsWith(prefixOf(cidr));
}

function subnetAt({ name }: VpcOfWorld, address: string): string {
  return isIn(address, subnetsOf[name].a) ? `${name}-a` : `${name}-b`;
}

export function aclAllows(
  vpc: VpcOfWorld,
  subnetId: string,
  way: 'inbound' | 'outbound',
  other: string,
  port: number,
): boolean {
  const acl = vpc.acls.find((one) => one.subnetIds.includes(subnetId));
  const rules = [...(acl?.[way] ?? [])].sort((a, b) => a.number - b.number);
  for (const rule of rules) if (matches(rule, port) && isIn(other, rule.cidr)) return rule.action === 'allow';
  return false;
}

function matches({ protocol, ports }: NetworkAclRule | SecurityRule, port: number): boolean {
  // "Traffic on all ports is allowed, regardless of any port range you specify."
  if (protocol === '-1') return true;
  if (protocol !== 'tcp' && protocol !== '6') return false;
  return ports === undefined || (port >= ports.from && port <= ports.to);
}

/** Whether the table of the subnet brings a packet to an address of the goal. */
function isDelivered(world: PathWorld, vpc: VpcOfWorld, subnetId: string, goal: VpcOfWorld, address: string) {
  const target = targetOf(world, vpc, subnetId, address);
  switch (target?.target.kind) {
    case 'local':
      return vpc.name === goal.name;
    case 'peering':
      return vpc.name !== goal.name && world.peering?.state === 'active' && world.peering.to === 'hub';
    case 'transit gateway':
    case 'network interface':
      return world.gatewaysLead;
    default:
      return false;
  }
}

function targetOf(world: PathWorld, vpc: VpcOfWorld, subnetId: string, address: string): Route | undefined {
  const table =
    vpc.tables.find((one) => one.subnetIds.includes(subnetId)) ?? vpc.tables.find((one) => one.isMain);
  const locals = (table?.routes ?? []).flatMap(({ destination, target }) =>
    destination.kind === 'cidr' && target.kind === 'local' ? [destination.cidr] : [],
  );
  const isValid = (cidr: string, { target }: Route): boolean =>
    ['NAT gateway', 'network interface'].includes(target.kind) ||
    !locals.some((local) => prefixOf(cidr).startsWith(prefixOf(local)));
  const single = (table?.routes ?? []).filter(({ destination }) => destination.kind === 'cidr');
  const listed = (table?.routes ?? []).flatMap((route): Route[] => {
    if (route.destination.kind === 'cidr') return [];
    const entries = world.lists[route.destination.id] ?? [];
    return entries
      .filter((cidr) => isValid(cidr, route))
      .map((cidr) => ({ ...route, destination: { kind: 'cidr', cidr } }));
  });
  // Of two routes to the same block, the VPC's own wins, then one of a block, then one of a list.
  const inOrder = [...single.filter(({ target }) => target.kind === 'local'), ...single, ...listed];
  for (let length = 32; length >= 0; length -= 1) {
    const route = inOrder.find(
      ({ destination }) =>
        destination.kind === 'cidr' &&
        destination.cidr.endsWith(`/${length}`) &&
        isIn(address, destination.cidr),
    );
    if (route !== undefined) return route.state === 'active' ? route : undefined;
  }
  return undefined;
}

function isLetOut(world: PathWorld, to: string): boolean {
  const isNear = world.endpointIn === 'here' || world.hubRegion === 'same';
  const own = world.here.groups.filter(({ id }) => world.sender.groupIds.includes(id));
  return own.some(({ egress }) =>
    egress.some((rule) => {
      if (!matches(rule, 443)) return false;
      if (rule.peer.kind === 'security-group') return isNear && rule.peer.id === endpointGroup(world);
      return isPeerAt(world, rule, to);
    }),
  );
}

function isLetIn(world: PathWorld, from: string): boolean {
  const isNear = world.endpointIn === 'here' || world.hubRegion === 'same';
  const group = world[world.endpointIn].groups.find(({ id }) => id === endpointGroup(world));
  return (group?.ingress ?? []).some((rule) => {
    if (!matches(rule, 443)) return false;
    if (rule.peer.kind === 'security-group') return isNear && world.sender.groupIds.includes(rule.peer.id);
    return isPeerAt(world, rule, from);
  });
}

function isPeerAt({ lists }: PathWorld, { peer }: SecurityRule, address: string): boolean {
  if (peer.kind === 'cidr') return isIn(address, peer.cidr);
  return peer.kind === 'prefix-list' && (lists[peer.id] ?? []).some((cidr) => isIn(address, cidr));
}

export function endpointGroup({ endpointIn }: PathWorld): string {
  return `sg-${endpointIn}-1`;
}

/** Every address of every subnet of a VPC that an instance can have, and some that it cannot. */
export function addressesOf(name: keyof typeof blocksOf): readonly string[] {
  const [network] = blocksOf[name].split('.0/');
  return Array.from({ length: 32 }, (_, index) => `${network ?? ''}.${index}`);
}
