import { findSite, hasPrivateLink } from '../catalogue/sites';
import type { Network } from '../network/network';
import { type Draft, draft } from './draft';
import type { Caution, Plan } from './plan';
import { planFor } from './plan-for';
import type { MissingServicesRequest, SameRegionRequest, SecurityGroupChoice } from './request';
import { draftSameRegion } from './same-region';
import { servicesOfRequest } from './site-of-request';
import type { CreateEndpoint, Step } from './step';

/** What a newer snapshot asks for beyond the plan; nothing is asked where what is left to do is part of the plan. */
export interface Difference {
  readonly refusals: readonly Caution[];
  readonly steps: readonly Step[];
}

/**
 * Plans again and compares. A plan that was partly or wholly made still holds: what was made is recognised, and
 * the rest is in the plan already. Words do not count, nor whether a result is named by step or by id.
 */
export function differenceFrom(plan: Plan, network: Network): Difference {
  const again = draftAgain(plan, network);
  const planned = new Set(plan.steps.map(deedOf));
  return {
    refusals: again.cautions.filter(({ kind }) => kind === 'refusal' || kind === 'left out'),
    steps: again.steps.filter((step) => !planned.has(deedOf(step))),
  };
}

/**
 * With the choices that the plan made: addresses come and go, and with them the best subnets, but those of the plan
 * are the ones that were agreed to.
 */
function draftAgain(plan: Plan, network: Network): Draft {
  const { request } = plan;
  if (request.way !== 'same region' && request.way !== 'missing services') return planFor(request, network);
  const services = pinnedServices(request, plan);
  if (services.length === 0) return draft({});
  const endpoints = plan.steps.filter((step) => step.kind === 'create endpoint');
  const ids = new Map(endpoints.map(({ serviceName, subnetIds }) => [serviceName, subnetIds]));
  const securityGroup = pinnedGroup(plan, endpoints);
  const pinned: SameRegionRequest = { ...request, way: 'same region', services, securityGroup };
  return draftSameRegion(pinned, { kind: 'placed', ids }, network);
}

function pinnedGroup({ steps }: Plan, endpoints: readonly CreateEndpoint[]): SecurityGroupChoice {
  const [reference] = endpoints.flatMap((step) => step.securityGroups);
  if (reference?.kind === 'id') return { kind: 'existing', id: reference.id };
  const group = steps.find((step) => step.kind === 'create security group');
  return group === undefined ? { kind: 'new' } : { kind: 'new', name: group.groupName };
}

/** A service that was left out is no concern of the plan, even where it could be had by now. */
function pinnedServices(
  request: SameRegionRequest | MissingServicesRequest,
  { cautions }: Plan,
): readonly string[] {
  const site = findSite(request.site);
  if (site === undefined || !hasPrivateLink(site)) return [];
  const chosen = servicesOfRequest(request.services, site);
  if (chosen.kind === 'refused') return [];
  const leftOut = cautions.map((caution) => caution.serviceName);
  return chosen.value.map((service) => service.name).filter((name) => !leftOut.includes(name));
}

function deedOf(step: Step): string {
  return JSON.stringify({ ...step, why: '', securityGroup: '', securityGroups: '', endpoint: '' });
}
