import { t } from '@vscode/l10n';
import type { Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import { peeringsOfVpc } from '../../network/peerings-of-vpc';
import { type Draft, draft } from '../draft';
import { gonePeeringStates } from '../gone-peering-states';
import { type Kept, managedBy } from '../plan';
import type { VpcFacts } from '../vpc-facts';
import { type SharedZone, keptEndpointOf, keptZone, sharedZonesOf } from './shared-zones';

export interface KeptForOthers {
  readonly endpoints: readonly Endpoint[];
  /** These, and through what other VPCs get to them. */
  readonly draft: Draft;
}

/**
 * Endpoints to which zones lead other VPCs, with the zones, and the peerings and security groups of plans without which
 * the names would lead nowhere.
 */
export function keepForOthers(meant: readonly Endpoint[], facts: VpcFacts, network: Network): KeptForOthers {
  const needed = meant.flatMap((endpoint) => {
    const zones = sharedZonesOf(endpoint, facts, network);
    const [first] = zones;
    return first === undefined ? [] : [{ endpoint, zones, kept: keptEndpointOf(endpoint, first) }];
  });
  const endpoints = needed.map(({ endpoint }) => endpoint);
  const leaving = meant.filter((endpoint) => !endpoints.includes(endpoint));
  const zones = [...new Map(needed.flatMap((one) => one.zones).map((one) => [one.zone.id, one])).values()];
  const kept = [
    ...needed.map((one) => one.kept),
    ...zones.map((one) => keptZone(one, facts, network)),
    ...keptPeerings(zones, facts),
    ...keptGroups(endpoints, leaving, facts),
  ];
  return { endpoints, draft: draft({ kept }) };
}

function keptPeerings(zones: readonly SharedZone[], { inRegion, vpc }: VpcFacts): readonly Kept[] {
  const peerings = peeringsOfVpc(inRegion, vpc.id);
  if (peerings.kind === 'unread') return [];
  const served = zones.flatMap(({ vpcIds }) => vpcIds);
  return peerings.value.flatMap(({ id, state, requester, accepter, tags }) => {
    const there = requester.vpcId === vpc.id ? accepter : requester;
    if (!isOfPlan(tags) || !served.includes(there.vpcId) || gonePeeringStates.includes(state)) return [];
    const sentence = t('It stays with its routes: {0} gets over it to endpoints that stay.', there.vpcId);
    return [{ id, sentence }];
  });
}

/** Of those that endpoints which go have too, it is told where they go. */
function keptGroups(
  endpoints: readonly Endpoint[],
  leaving: readonly Endpoint[],
  { detail: { securityGroups } }: VpcFacts,
): readonly Kept[] {
  if (securityGroups.kind === 'unread') return [];
  return securityGroups.value.flatMap(({ id, tags }) => {
    const uses = ({ securityGroupIds }: Endpoint) => securityGroupIds.includes(id);
    const users = endpoints.filter(uses).map((endpoint) => endpoint.id);
    if (!isOfPlan(tags) || users.length === 0 || leaving.some(uses)) return [];
    return [{ id, sentence: t('It stays with what uses it: {0}.', users.join(', ')) }];
  });
}

function isOfPlan(tags: Readonly<Record<string, string>>): boolean {
  return tags[managedBy.key] === managedBy.value;
}
