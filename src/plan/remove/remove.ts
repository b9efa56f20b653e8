import { t } from '@vscode/l10n';
import type { Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import { type Draft, draft, finish, isRefused, join, refuse } from '../draft';
import { notOwned } from '../endpoints';
import { withForecast } from '../forecast';
import { isOfSite } from '../is-of-site';
import type { Plan } from '../plan';
import type { RemoveRequest } from '../request';
import { titleOfService } from '../service-title';
import type { Step } from '../step';
import { reasonUnread } from '../unread';
import { readVpcFacts } from '../vpc-facts';
import { remarksOnHiddenZones } from './hidden-zones';
import { keepForOthers } from './keep-for-others';
import { remarksOnPeers } from './peers-of-others';
import { removeGroups } from './remove-groups';
import { removePeerings } from './remove-peerings';
import { removeRecords } from './remove-records';
import { vpcTitle } from '../vpc-title';

/**
 * Endpoints, and what they alone use: names first, so that they lead elsewhere before the endpoints are gone, and last
 * what AWS refuses to delete while something uses it. What leads other VPCs to them stays, and so do they. Zones that
 * lead this VPC to endpoints of another one are none of theirs.
 */
export function planRemove(request: RemoveRequest, network: Network): Plan {
  const title = t('Remove {0} from {1}', request.site, vpcTitle(request, network));
  return withForecast(finish(title, request, network, draftRemove(request, network)), network, []);
}

function draftRemove(request: RemoveRequest, network: Network): Draft {
  const facts = readVpcFacts(request, network);
  if (facts.kind === 'unknown') return facts.refusal;
  if (facts.vpc.ownerId !== facts.accountId) return refuse(notOwned(facts));
  const { endpoints } = facts.inRegion;
  if (endpoints.kind === 'unread' || network.zones.kind === 'unread') {
    return refuse(...[endpoints, network.zones].flatMap((reading) => reasonUnread(reading) ?? []));
  }
  const inVpc = endpoints.value.filter(({ vpcId, state }) => vpcId === request.vpcId && state !== 'deleted');
  const meant = inVpc.filter((endpoint) => isMeant(endpoint, request));
  const forOthers = keepForOthers(meant, facts, network);
  const leaving = meant.filter((endpoint) => !forOthers.endpoints.includes(endpoint));
  const staying = inVpc.filter((endpoint) => !leaving.includes(endpoint));
  const unasked = staying.filter((endpoint) => !meant.includes(endpoint)).map(keptEndpoint);
  const before = join(
    absentOf(request, inVpc),
    draft({ kept: unasked }),
    forOthers.draft,
    removeRecords(leaving, facts, network),
  );
  if (isRefused(before) || leaving.length === 0) return before;
  const peerings = staying.length === 0 ? removePeerings(facts, network) : draft({});
  return join(
    before,
    remarksOnHiddenZones(leaving, facts, network),
    remarksOnPeers(facts),
    draft({ steps: leaving.map(deleteStep) }),
    peerings,
    removeGroups(leaving, facts),
  );
}

function isMeant(endpoint: Endpoint, { site, endpointIds }: RemoveRequest): boolean {
  return isOfSite(endpoint, site) && (endpointIds?.includes(endpoint.id) ?? true);
}

/** No refusal: a plan that was made leaves none of them behind. */
function absentOf({ endpointIds, site, vpcId }: RemoveRequest, inVpc: readonly Endpoint[]): Draft {
  const absent = (endpointIds ?? []).filter(
    (id) => !inVpc.some((endpoint) => endpoint.id === id && isOfSite(endpoint, site)),
  );
  if (absent.length === 0) return draft({});
  const sentence = t('{0} has no such endpoint of {1}: {2}.', vpcId, site, absent.join(', '));
  return draft({ cautions: [{ kind: 'note', sentence }] });
}

function keptEndpoint({ id, serviceName }: Endpoint) {
  return { id, sentence: t('The endpoint of {0} was not asked for.', titleOfService(serviceName)) };
}

export function deleteStep({ id, region, vpcId, serviceName }: Endpoint): Step {
  return {
    kind: 'delete endpoint',
    name: `delete-${id}`,
    region,
    vpcId,
    why: t('It was asked for, and an endpoint costs by the hour.'),
    endpointId: id,
    serviceTitle: titleOfService(serviceName),
    serviceName,
  };
}
