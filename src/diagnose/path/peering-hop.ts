import type { Cidr } from '../../network/cidr';
import type { Network } from '../../network/network';
import type { Peering, PeeringState } from '../../network/peering';
import type { HopOf } from './hop';
import { type PartJudged, type Traffic, fails, isUnknown, judgementOf, passes } from './hop-made';
import type { Seen, Side } from './side';

type PeeringHop = HopOf<'peering'>;

/**
 * The peering that a route leads to; where none does, the one that would join the two VPCs. A peering joins its two
 * VPCs and no third. https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html
 */
export function peeringHop(
  peeringId: string | undefined,
  client: Side,
  there: Side,
  traffic: Traffic,
  parts: readonly Cidr[],
  network: Network,
): PeeringHop {
  const vpcIds = [client.vpcId, there.vpcId] as const;
  const base = { kind: 'peering', vpcIds } as const;
  const made = (rest: Partial<PeeringHop>, judge: (part: Cidr) => PartJudged): PeeringHop => ({
    ...base,
    ...rest,
    ...judgementOf(traffic, parts.map(judge)),
    parts: [],
  });
  const all = peeringsOf(client.region, there.region, network);
  if (all.kind === 'missing')
    return made(peeringId === undefined ? {} : { peeringId }, (part) => isUnknown(part, all.gap));
  if (peeringId === undefined) {
    const best = bestOf(all.value.filter((one) => joins(one, vpcIds)));
    if (best === undefined) return made({ fault: 'none' }, fails);
    return made(...effectOf(best, vpcIds));
  }
  const found = all.value.find(({ id }) => id === peeringId);
  if (found === undefined) {
    const gap = { kind: 'peering out of sight', peeringId, vpcId: client.vpcId } as const;
    return made({ peeringId }, (part) => isUnknown(part, gap));
  }
  return made(...effectOf(found, vpcIds));
}

function effectOf(
  peering: Peering,
  vpcIds: PeeringHop['vpcIds'],
): [Partial<PeeringHop>, (part: Cidr) => PartJudged] {
  const { id, state } = peering;
  if (!joins(peering, vpcIds)) return [{ peeringId: id, state, fault: 'to another VPC' }, fails];
  if (state === 'active') return [{ peeringId: id, state }, passes];
  const gap = { kind: 'peering out of sight', peeringId: id, vpcId: vpcIds[0] } as const;
  if (state === 'unknown') return [{ peeringId: id, state }, (part) => isUnknown(part, gap)];
  return [{ peeringId: id, state, fault: 'not active' }, fails];
}

/** Both regions list a peering between them; one of the two listings is enough. */
function peeringsOf(region: string, other: string, network: Network): Seen<readonly Peering[]> {
  const readings = [region, other].map((name) => network.inRegion[name]?.peerings);
  const all = readings.flatMap((reading) => (reading?.kind === 'read' ? reading.value : []));
  const unread = readings.find((reading) => reading?.kind === 'unread');
  if (readings.some((reading) => reading?.kind === 'read')) return { kind: 'read', value: all };
  if (unread?.kind !== 'unread') return { kind: 'read', value: [] };
  return {
    kind: 'missing',
    gap: { kind: 'path not read', what: 'peerings', of: region, problem: unread.problem },
  };
}

function joins({ requester, accepter }: Peering, [one, other]: PeeringHop['vpcIds']): boolean {
  const sides = [requester.vpcId, accepter.vpcId];
  return one !== other && sides.includes(one) && sides.includes(other);
}

/** What was refused or deleted leaves a trace beside its successor. */
function bestOf(peerings: readonly Peering[]): Peering | undefined {
  const rank = ({ state }: Peering): number => {
    const place = living.indexOf(state);
    return place === -1 ? living.length : place;
  };
  return [...peerings].sort((a, b) => rank(a) - rank(b))[0];
}

const living: readonly PeeringState[] = [
  'active',
  'provisioning',
  'pending acceptance',
  'initiating request',
];
