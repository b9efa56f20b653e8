import { formatCidr, overlap, parseCidr } from '../network/cidr';
import type { Endpoint } from '../network/endpoint';
import type { SecurityGroup } from '../network/vpc';
import { httpsAccess, isOpenForHttps } from '../plan/https-access';
import type { Facts } from './facts';
import { see, sideOf } from './path/side';

/** What the security groups of an endpoint keep out, for the repair that would let it in. */
export interface ClosedReach {
  /** CIDR blocks of those that send. */
  readonly closedTo: readonly string[];
  /** Parts of these blocks, or groups of the VPC, that get in all the same. */
  readonly openTo: readonly string[];
}

/** Undefined where nothing is kept out, and where it is not known. */
export function findClosedReach(endpoint: Endpoint, facts: Facts): ClosedReach | undefined {
  const { network, client, vpc, request } = facts;
  const listing = see(sideOf(network, endpoint.region, endpoint.vpcId), 'security groups');
  if (listing.kind === 'missing' || vpc.kind === 'missing' || vpc.value === undefined) return undefined;
  const groups = listing.value.filter((group) => endpoint.securityGroupIds.includes(group.id));
  const { otherSources } = httpsAccess(groups, []);
  const isHidden = groups.length < endpoint.securityGroupIds.length;
  const isListed = otherSources.some((id) => id.startsWith('pl-'));
  const here = see(client, 'security groups');
  const known = here.kind === 'read' ? here.value : [];
  // Across regions a group has no effect.
  const sources = endpoint.region === client.region ? otherSources : [];
  const members = sources.filter((id) => known.some((group) => group.id === id));
  const outside = client.subnets.filter(({ groupIds }) => !groupIds.some((id) => members.includes(id)));
  const senders =
    request.from === undefined
      ? vpc.value.cidrs
      : [...new Set(outside.map(({ block }) => formatCidr(block)))];
  const { missing } = httpsAccess(groups, senders);
  if (missing.length === 0) return undefined;
  const openTo = [...openBlocks(groups, senders), ...(request.from === undefined ? members : [])];
  const isKnown = openTo.length > 0 || !(isHidden || isListed || here.kind === 'missing');
  return isKnown ? { closedTo: missing, openTo } : undefined;
}

/** Blocks that rules open and that have an address in common with one of the senders'. */
function openBlocks(groups: readonly SecurityGroup[], senders: readonly string[]): readonly string[] {
  const peers = groups.flatMap((group) => group.ingress.filter(isOpenForHttps)).map((rule) => rule.peer);
  const sources = peers.flatMap((peer) => (peer.kind === 'cidr' ? [peer.cidr] : []));
  return [...new Set(sources)].filter((source) => senders.some((cidr) => shareAddress(source, cidr)));
}

function shareAddress(one: string, other: string): boolean {
  const a = parseCidr(one);
  const b = parseCidr(other);
  return a !== undefined && b !== undefined && overlap(a, b);
}
