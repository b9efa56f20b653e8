import { know } from '../dns/missing';
import type { Endpoint } from '../network/endpoint';
import type { Network } from '../network/network';
import type { SecurityGroup } from '../network/vpc';
import { isCovered, parseCidr } from '../network/cidr';
import { httpsAccess, isOpenForHttps } from '../plan/https-access';
import type { Gap } from './gap';

/** Whether the security groups of an endpoint let TCP 443 in from a VPC. Groups add up; one that allows suffices. */
export type HttpsReach =
  | { readonly kind: 'open' }
  /** Some may: those in these blocks or groups. The rest of the VPC may not. */
  | { readonly kind: 'partly'; readonly openTo: readonly string[]; readonly closedTo: readonly string[] }
  | { readonly kind: 'closed'; readonly closedTo: readonly string[] }
  | { readonly kind: 'unknown'; readonly gaps: readonly Gap[] };

export function httpsReach(
  endpoint: Endpoint,
  from: { readonly vpcId: string; readonly cidrs: readonly string[] },
  network: Network,
): HttpsReach {
  const listing = know(network.vpcDetails[endpoint.vpcId]?.securityGroups, 'security groups', endpoint.vpcId);
  if (listing.kind === 'missing') return { kind: 'unknown', gaps: [listing.missing] };
  const groups = listing.value.filter((group) => endpoint.securityGroupIds.includes(group.id));
  const unseen = endpoint.securityGroupIds.filter((id) => !groups.some((group) => group.id === id));
  const access = httpsAccess(groups, from.cidrs);
  if (access.missing.length === 0) return { kind: 'open' };
  const here = know(network.vpcDetails[from.vpcId]?.securityGroups, 'security groups', from.vpcId);
  const members = access.otherSources.filter((id) => !id.startsWith('pl-'));
  const known = here.kind === 'read' ? here.value : [];
  const openTo = [
    ...overlapping(groups, from.cidrs),
    ...members.filter((id) => known.some((group) => group.id === id)),
  ];
  if (openTo.length > 0) return { kind: 'partly', openTo, closedTo: access.missing };
  const gaps: readonly Gap[] = [
    ...unseen.map((id): Gap => ({ kind: 'security group out of sight', id, endpointId: endpoint.id })),
    ...access.otherSources
      .filter((id) => id.startsWith('pl-'))
      .map((id): Gap => ({ kind: 'prefix list', id })),
    ...(here.kind === 'missing' && members.length > 0 ? [here.missing] : []),
  ];
  return gaps.length > 0 ? { kind: 'unknown', gaps } : { kind: 'closed', closedTo: access.missing };
}

/** Blocks that rules open and that have an address in common with one of the VPC's. */
function overlapping(groups: readonly SecurityGroup[], cidrs: readonly string[]): readonly string[] {
  const peers = groups.flatMap((group) => group.ingress.filter(isOpenForHttps)).map((rule) => rule.peer);
  const sources = peers.flatMap((peer) => (peer.kind === 'cidr' ? [peer.cidr] : []));
  return [...new Set(sources)].filter((source) => cidrs.some((cidr) => overlap(source, cidr)));
}

function overlap(one: string, other: string): boolean {
  const a = parseCidr(one);
  const b = parseCidr(other);
  return a !== undefined && b !== undefined && (isCovered(a, [b]) || isCovered(b, [a]));
}
