import fc from 'fast-check';
import type { Endpoint } from '../../src/network/endpoint';
import type { NetworkAcl, NetworkAclRule } from '../../src/network/network-acl';
import type { PeeringState } from '../../src/network/peering';
import type { Route, RouteTable, RouteTarget } from '../../src/network/route-table';
import type { SecurityGroup, SecurityPeer, SecurityRule } from '../../src/network/vpc';
import { networkAcl, routeTable, routeTo, securityGroup } from '../network/network-of';

/** The whole truth about the way from one VPC to an endpoint, also what no profile could read. */
export interface PathWorld {
  readonly endpointIn: 'here' | 'hub';
  readonly hubRegion: 'same' | 'other';
  readonly state: Endpoint['state'];
  readonly here: VpcOfWorld;
  readonly hub: VpcOfWorld;
  readonly peering?: { readonly state: PeeringState; readonly to: 'hub' | 'third' };
  /** Subnets in which nothing is but interfaces of the endpoint. */
  readonly idle: readonly ('here-a' | 'here-b')[];
  readonly sender: { readonly isChosen: boolean; readonly groupIds: readonly string[] };
  /** Entries of prefix lists. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Whether what is behind a transit gateway and the like brings packets to the other VPC. */
  readonly gatewaysLead: boolean;
}

export interface VpcOfWorld {
  readonly name: 'here' | 'hub';
  readonly tables: readonly RouteTable[];
  readonly acls: readonly NetworkAcl[];
  readonly groups: readonly SecurityGroup[];
}

export const blocksOf = { here: '10.0.0.0/24', hub: '10.1.0.0/24' } as const;
export const subnetsOf = {
  here: { a: '10.0.0.0/28', b: '10.0.0.16/28' },
  hub: { a: '10.1.0.0/28', b: '10.1.0.16/28' },
} as const;

const cidr = fc.constantFrom(
  '0.0.0.0/0',
  '10.0.0.0/8',
  ...Object.values(blocksOf),
  ...Object.values(subnetsOf).flatMap((subnets) => Object.values(subnets)),
  '10.0.0.8/29',
  '10.1.0.5/32',
  '10.0.0.21/32',
  '::/0',
);
const rarely = fc.nat(9).map((number) => number === 0);
const listId = fc.constantFrom('pl-1', 'pl-2');

const target: fc.Arbitrary<RouteTarget> = fc.constantFrom<RouteTarget>(
  { kind: 'peering', id: 'pcx-1' },
  { kind: 'peering', id: 'pcx-1' },
  { kind: 'local' },
  { kind: 'internet gateway', id: 'igw-1' },
  { kind: 'NAT gateway', id: 'nat-1' },
  { kind: 'transit gateway', id: 'tgw-1' },
  { kind: 'network interface', id: 'eni-9' },
);

const strayRoute: fc.Arbitrary<Route> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ destination: cidr.map(cidrDestination), target, state: anyState() })
      .map((route): Route => (route.target.kind === 'local' ? { ...route, state: 'active' } : route)),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      destination: listId.map((id) => ({ kind: 'prefix-list', id }) as const),
      target: target.filter(({ kind }) => kind !== 'local'),
      state: anyState(),
    }),
  },
);

function cidrDestination(text: string) {
  return { kind: 'cidr', cidr: text } as const;
}

function anyState(): fc.Arbitrary<Route['state']> {
  return rarely.map((isRare) => (isRare ? 'blackhole' : 'active'));
}

function tablesOf(name: 'here' | 'hub'): fc.Arbitrary<readonly RouteTable[]> {
  const other = name === 'here' ? 'hub' : 'here';
  const route = fc.record({ lacks: rarely, strays: fc.array(strayRoute, { maxLength: 2 }), has: rarely });
  return fc.tuple(route, route, rarely).map(([main, own, isMainMissing]) => {
    const routes = ({ lacks, strays, has }: typeof main): readonly Route[] =>
      oneForEachDestination([
        routeTo(blocksOf[name], { kind: 'local' }),
        ...(lacks ? [] : [routeTo(blocksOf[other], { kind: 'peering', id: 'pcx-1' })]),
        ...(has || strays.length === 1 ? strays : []),
      ]);
    const table = (id: string, isMain: boolean, subnetIds: readonly string[], of: typeof main) =>
      routeTable({ id: `rtb-${name}-${id}`, vpcId: name, isMain, subnetIds, routes: routes(of) });
    const ofB = table('b', false, [`${name}-b`], own);
    return isMainMissing ? [ofB] : [table('main', true, [], main), ofB];
  });
}

function oneForEachDestination(routes: readonly Route[]): readonly Route[] {
  const groups = Map.groupBy(routes, ({ destination }) => JSON.stringify(destination));
  return [...groups.values()].flatMap((group) => group.slice(0, 1));
}

const ports = fc.constantFrom(
  undefined,
  { from: 443, to: 443 },
  { from: 0, to: 1023 },
  { from: 1024, to: 65_535 },
  { from: 32_768, to: 65_535 },
);
const protocol = fc.constantFrom('-1', 'tcp', '6', 'udp');

const aclRule: fc.Arbitrary<NetworkAclRule> = fc
  .record({
    action: fc.constantFrom('allow', 'deny'),
    protocol,
    ports,
    cidr,
    number: fc.integer({ min: 1, max: 199 }),
  })
  .map(({ ports: range, ...rule }) => ({ ...rule, ...(range === undefined ? {} : { ports: range }) }));

function aclsOf(name: 'here' | 'hub'): fc.Arbitrary<readonly NetworkAcl[]> {
  const strays = fc.tuple(
    fc.nat(3),
    fc.uniqueArray(aclRule, { selector: ({ number }) => number, maxLength: 3 }),
  );
  const acl = (id: string) =>
    fc.tuple(strays, strays).map(([inbound, outbound]) => {
      const plain = networkAcl().inbound;
      const mixed = ([chance, rules]: typeof inbound) =>
        chance === 0 ? [...plain, ...rules].sort((a, b) => a.number - b.number) : plain;
      return networkAcl({
        id: `acl-${name}-${id}`,
        vpcId: name,
        subnetIds: [`${name}-${id}`],
        inbound: mixed(inbound),
        outbound: mixed(outbound),
      });
    });
  return fc.tuple(acl('a'), acl('b'));
}

const peer: fc.Arbitrary<SecurityPeer> = fc.oneof(
  { weight: 4, arbitrary: cidr.map((text): SecurityPeer => ({ kind: 'cidr', cidr: text })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('sg-here-1', 'sg-here-2', 'sg-hub-1', 'sg-stranger')
      .map((id): SecurityPeer => ({ kind: 'security-group', id })),
  },
  { weight: 1, arbitrary: listId.map((id): SecurityPeer => ({ kind: 'prefix-list', id })) },
);
const securityRule: fc.Arbitrary<SecurityRule> = fc
  .record({ protocol, ports, peer })
  .map(({ ports: range, ...rule }) => ({ ...rule, ...(range === undefined ? {} : { ports: range }) }));
const open: SecurityRule = { protocol: '-1', peer: { kind: 'cidr', cidr: '10.0.0.0/8' } };
const rules = fc
  .tuple(fc.nat(2), fc.array(securityRule, { maxLength: 2 }))
  .map(([chance, strays]) => (chance === 0 ? strays : [open, ...strays]));

function groupsOf(name: 'here' | 'hub'): fc.Arbitrary<readonly SecurityGroup[]> {
  const group = (id: string) =>
    fc
      .record({ ingress: rules, egress: rules })
      .map((part) => securityGroup({ id: `sg-${name}-${id}`, vpcId: name, ...part }));
  return fc.tuple(group('1'), group('2'));
}

function vpcOf(name: 'here' | 'hub'): fc.Arbitrary<VpcOfWorld> {
  return fc.record({
    name: fc.constant(name),
    tables: tablesOf(name),
    acls: aclsOf(name),
    groups: groupsOf(name),
  });
}

const peering = fc.record({
  state: fc.constantFrom<PeeringState>(
    'active',
    'active',
    'active',
    'active',
    'pending acceptance',
    'expired',
  ),
  to: rarely.map((isRare): 'hub' | 'third' => (isRare ? 'third' : 'hub')),
});

const entries = fc.uniqueArray(
  cidr.filter((text) => text !== '::/0'),
  { maxLength: 2 },
);

export const anyPathWorld: fc.Arbitrary<PathWorld> = fc
  .record({
    endpointIn: fc.constantFrom('here' as const, 'hub' as const),
    hubRegion: rarely.map((isRare): 'same' | 'other' => (isRare ? 'other' : 'same')),
    state: rarely.map((isRare): Endpoint['state'] => (isRare ? 'pending' : 'available')),
    here: vpcOf('here'),
    hub: vpcOf('hub'),
    peering: fc.option(peering, { freq: 8, nil: undefined }),
    idle: fc.constantFrom(
      [],
      [],
      [],
      ['here-a' as const],
      ['here-b' as const],
      ['here-a' as const, 'here-b' as const],
    ),
    sender: fc.record({
      isChosen: fc.boolean(),
      groupIds: fc.constantFrom(['sg-here-1'], ['sg-here-2'], ['sg-here-1', 'sg-here-2']),
    }),
    lists: fc.record({ 'pl-1': entries, 'pl-2': entries }),
    gatewaysLead: fc.boolean(),
  })
  .map(({ peering: joined, ...world }) => (joined === undefined ? world : { ...world, peering: joined }));
