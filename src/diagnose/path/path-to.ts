import type { Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import { isAnswering } from '../answering';
import { aclHop } from './acl-hops';
import type { Client } from './client';
import { isFullAccess } from './endpoint-policy';
import { inboundHop, outboundHop } from './group-hops';
import type { Hop, Outcome } from './hop';
import type { Traffic } from './hop-made';
import { mergeHops } from './merge-hops';
import { orderHops } from './order-hops';
import type { Path } from './path';
import type { PathGap } from './path-gap';
import { routeHops } from './route-hops';
import { type Side, sideOf } from './side';
import { type Target, targetsOf } from './target';

/** From every subnet of the client to every interface of the endpoint: a name resolves to any of them. */
export function pathTo(endpoint: Endpoint, client: Client, network: Network): Path {
  const there = sideOf(network, endpoint.region, endpoint.vpcId, endpoint.ownerId);
  const { targets, gaps } = targetsOf(endpoint, there, network);
  const traffic = client.subnets.flatMap((subnet) => targets.map((target) => ({ subnet, target })));
  const hops = orderHops(
    mergeHops([
      {
        kind: 'client subnets',
        vpcId: client.vpcId,
        ...blank(client.gaps),
        from: client.subnets.map(({ id }) => id),
      },
      ...traffic.flatMap((one) => hopsOf(one, endpoint, client, there, network)),
      { kind: 'interfaces', endpointId: endpoint.id, ...blank(gaps), to: targets.map(({ label }) => label) },
      ...hopsAtEndpoint(endpoint, client, targets),
    ]),
  );
  return { endpointId: endpoint.id, verdict: verdictOf(hops), hops };
}

function verdictOf(hops: readonly Hop[]): Path['verdict'] {
  if (hops.some(({ outcome }) => outcome === 'fail')) return 'blocked';
  return hops.some(({ outcome }) => outcome === 'unknown') ? 'unknown' : 'open';
}

function hopsOf(
  traffic: Traffic,
  endpoint: Endpoint,
  client: Client,
  there: Side,
  network: Network,
): readonly Hop[] {
  const way = routeHops('there', { own: client, other: there }, traffic, network);
  const leaving: readonly Hop[] = [
    ...outboundHop(endpoint, client, traffic),
    ...way,
    ...aclHop('client', 'there', client, traffic),
  ];
  // What stands between may put another address in place of the sender's, so nothing behind it can be judged.
  if (way.some((hop) => hop.kind === 'route' && hop.heading?.kind === 'not known')) return leaving;
  return [
    ...leaving,
    ...aclHop('endpoint', 'there', there, traffic),
    inboundHop(endpoint, there, client, traffic, network),
    ...aclHop('endpoint', 'back', there, traffic),
    ...routeHops('back', { own: there, other: client }, traffic, network),
    ...aclHop('client', 'back', client, traffic),
  ];
}

function hopsAtEndpoint(endpoint: Endpoint, client: Client, targets: readonly Target[]): readonly Hop[] {
  const { id: endpointId, state, policy } = endpoint;
  const partly: readonly PathGap[] =
    state === 'partial' ? [{ kind: 'endpoint partly available', endpointId }] : [];
  const made = blank(partly);
  return [
    {
      kind: 'endpoint state',
      endpointId,
      state,
      ...made,
      outcome: isAnswering(endpoint) ? made.outcome : 'fail',
    },
    ...(policy === undefined ? [] : [policyHop(endpointId, policy)]),
    ...zonesHop(endpoint, client, targets),
  ];
}

function policyHop(endpointId: string, policy: string): Hop {
  const gaps: readonly PathGap[] = isFullAccess(policy) ? [] : [{ kind: 'endpoint policy', endpointId }];
  return { kind: 'endpoint policy', endpointId, ...blank(gaps) };
}

/** Zone ids are the same in every account of a region and tell nothing across regions. */
function zonesHop(
  endpoint: Endpoint,
  { region, subnets }: Client,
  targets: readonly Target[],
): readonly Hop[] {
  const covered = targets.flatMap(({ zoneId }) => zoneId ?? []);
  if (endpoint.region !== region || covered.length < targets.length || covered.length === 0) return [];
  const far = subnets.filter(({ zoneId }) => !covered.includes(zoneId));
  const uncovered = [...new Set(far.map(({ zoneId }) => zoneId))];
  return [{ kind: 'zones', endpointId: endpoint.id, uncovered, ...blank([]), from: far.map(({ id }) => id) }];
}

function blank(gaps: readonly PathGap[]) {
  const outcome: Outcome = gaps.length === 0 ? 'pass' : 'unknown';
  return { outcome, from: [], to: [], parts: [], gaps };
}
