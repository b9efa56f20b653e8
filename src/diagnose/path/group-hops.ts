import { type Cidr, contains, parseCidr } from '../../network/cidr';
import type { Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import type { SecurityGroup, SecurityPeer, SecurityRule } from '../../network/vpc';
import { isOpenForHttps } from '../../plan/https-access';
import type { Client } from './client';
import type { HopOf } from './hop';
import { type PartJudged, type Traffic, fails, isUnknown, judgementOf, passes } from './hop-made';
import type { PathGap } from './path-gap';
import { type Side, isOwn, see } from './side';
import { splitBlock } from './split-block';

/** What the endpoint's security groups let in. Groups add up; one rule that allows suffices. */
export function inboundHop(
  endpoint: Endpoint,
  there: Side,
  client: Client,
  traffic: Traffic,
  network: Network,
): HopOf<'inbound rules'> {
  const base = {
    kind: 'inbound rules',
    endpointId: endpoint.id,
    groupIds: endpoint.securityGroupIds,
  } as const;
  const { block } = traffic.subnet;
  const groups = see(there, 'security groups');
  if (groups.kind === 'missing') return { ...base, ...judgementOf(traffic, [isUnknown(block, groups.gap)]) };
  const own = groups.value.filter(({ id }) => endpoint.securityGroupIds.includes(id));
  const rules = own.flatMap(({ ingress }) => ingress).filter(isOpenForHttps);
  const others = rules.map(({ peer }) => answerOfPeer(peer, endpoint, { client, traffic }, network));
  const unseen = unseenOf(endpoint.securityGroupIds, own).map((id): PathGap => ({
    kind: 'security group out of sight',
    id,
    endpointId: endpoint.id,
  }));
  return { ...base, ...judgementOf(traffic, judgeBlock(block, rules, [...others, unseen])) };
}

/** What the security groups of the chosen instance let out. */
export function outboundHop(
  endpoint: Endpoint,
  client: Client,
  traffic: Traffic,
): readonly HopOf<'outbound rules'>[] {
  const { groupIds } = traffic.subnet;
  if (groupIds.length === 0) return [];
  const base = { kind: 'outbound rules', groupIds } as const;
  const { block } = traffic.target;
  const groups = see(client, 'security groups');
  if (groups.kind === 'missing')
    return [{ ...base, ...judgementOf(traffic, [isUnknown(block, groups.gap)]) }];
  const own = groups.value.filter(({ id }) => groupIds.includes(id));
  const rules = own.flatMap(({ egress }) => egress).filter(isOpenForHttps);
  const others = rules.map(({ peer }): PeerAnswer => {
    if (peer.kind === 'prefix-list') return [{ kind: 'prefix list', id: peer.id }];
    if (peer.kind === 'cidr' || endpoint.region !== client.region) return [];
    return endpoint.securityGroupIds.includes(peer.id) ? 'open' : [];
  });
  const unseen = unseenOf(groupIds, own).map((id): PathGap => ({
    kind: 'group of the client out of sight',
    id,
    vpcId: client.vpcId,
  }));
  return [{ ...base, ...judgementOf(traffic, judgeBlock(block, rules, [...others, unseen])) }];
}

/** Open to the client, not open, or what would have to be known. */
type PeerAnswer = 'open' | readonly PathGap[];

function judgeBlock(
  block: Cidr,
  rules: readonly SecurityRule[],
  others: readonly PeerAnswer[],
): readonly PartJudged[] {
  if (others.includes('open')) return [passes(block)];
  const gaps = others.flatMap((answer) => (answer === 'open' ? [] : answer));
  const blocks = rules.flatMap(({ peer }) => (peer.kind === 'cidr' ? (parseCidr(peer.cidr) ?? []) : []));
  return splitBlock(block, blocks).map((part) => {
    if (blocks.some((one) => contains(one, part))) return passes(part);
    return gaps.length === 0 ? fails(part) : isUnknown(part, ...gaps);
  });
}

function unseenOf(ids: readonly string[], groups: readonly SecurityGroup[]): readonly string[] {
  return ids.filter((id) => !groups.some((group) => group.id === id));
}

/** https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html: a group of another region has no effect. */
function answerOfPeer(
  peer: SecurityPeer,
  endpoint: Endpoint,
  { client, traffic }: { readonly client: Client; readonly traffic: Traffic },
  network: Network,
): PeerAnswer {
  if (peer.kind === 'prefix-list') return [{ kind: 'prefix list', id: peer.id }];
  if (peer.kind === 'cidr' || endpoint.region !== client.region) return [];
  const { groupIds } = traffic.subnet;
  if (groupIds.length > 0) return groupIds.includes(peer.id) ? 'open' : [];
  const groups = see(client, 'security groups');
  if (groups.kind === 'missing') return [groups.gap];
  if (groups.value.some(({ id }) => id === peer.id))
    return [{ kind: 'members of a group', id: peer.id, vpcId: client.vpcId }];
  const { ownerId } = peer;
  if (ownerId === undefined || isOwn(ownerId, network)) return [];
  return [{ kind: 'group of another account', id: peer.id, ownerId }];
}
