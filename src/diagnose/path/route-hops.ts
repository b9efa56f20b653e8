import { type Cidr, formatCidr } from '../../network/cidr';
import type { Network } from '../../network/network';
import { type Heading, findRouteTable, headingsOf } from './heading';
import type { Hop, HopOf } from './hop';
import { type PartJudged, type Traffic, fails, isUnknown, judgementOf, passes } from './hop-made';
import { peeringHop } from './peering-hop';
import { type Side, see } from './side';

type Way = HopOf<'route'>['way'];

/** From one side to a block of the other: the route, and the peering it leads to where they are two VPCs. */
export function routeHops(
  way: Way,
  sides: { readonly own: Side; readonly other: Side },
  traffic: Traffic,
  network: Network,
): readonly Hop[] {
  const { own, other } = sides;
  const subnetId = way === 'there' ? traffic.subnet.id : traffic.target.subnetId;
  const block = way === 'there' ? traffic.target.block : traffic.subnet.block;
  const base = { kind: 'route', way, vpcId: own.vpcId } as const;
  const tables = see(own, 'route tables');
  if (tables.kind === 'missing')
    return [{ ...base, ...judgementOf(traffic, [isUnknown(block, tables.gap)]) }];
  const table = findRouteTable(tables.value, subnetId);
  if (table === undefined) {
    const gap = { kind: 'no table of the subnet', what: 'route tables', subnetId } as const;
    return [{ ...base, ...judgementOf(traffic, [isUnknown(block, gap)]) }];
  }
  const groups = Map.groupBy(headingsOf(block, table, tables.value), ({ heading }) =>
    JSON.stringify(heading),
  );
  const whole = groups.size === 1;
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const parts = group.map(({ part }) => part);
    const named = whole ? [] : parts.map(formatCidr);
    const route: HopOf<'route'> = {
      ...base,
      routeTableId: table.id,
      heading: first.heading,
      ...judgementOf(
        traffic,
        parts.map((part) => judge(first.heading, part)),
      ),
      parts: named,
    };
    return [route, ...beyond(first.heading, { own, other, way, traffic, parts, named, network })];
  });
}

function judge(heading: Heading, part: Cidr): PartJudged {
  switch (heading.kind) {
    case 'local':
    case 'peering':
      return passes(part);
    case 'dead end':
      return fails(part);
    case 'not known':
      return isUnknown(part, heading.gap);
  }
}

interface Beyond {
  readonly own: Side;
  readonly other: Side;
  readonly way: Way;
  readonly traffic: Traffic;
  readonly parts: readonly Cidr[];
  /** The parts by their names, where they are not all of the traffic. */
  readonly named: readonly string[];
  readonly network: Network;
}

/** What the route leads to. */
function beyond(
  heading: Heading,
  { own, other, way, traffic, parts, named, network }: Beyond,
): readonly Hop[] {
  const isSameVpc = own.vpcId === other.vpcId;
  const client = way === 'there' ? own : other;
  const there = way === 'there' ? other : own;
  switch (heading.kind) {
    case 'not known':
      return [];
    case 'peering':
      return [peeringHop(heading.peeringId, client, there, traffic, parts, network)];
    case 'dead end':
      return isSameVpc || way === 'back'
        ? []
        : [peeringHop(undefined, client, there, traffic, parts, network)];
    case 'local':
      if (isSameVpc) return [];
      return [
        {
          kind: 'address ranges',
          vpcIds: [own.vpcId, other.vpcId],
          way,
          ...judgementOf(traffic, parts.map(fails)),
          parts: named,
        },
      ];
  }
}
