import type { Network } from '../network/network';
import { draftAssociateZones } from './associate-zones';
import { changesOf } from './changes-of';
import type { SubnetChoice } from './choose-subnets';
import { draftCrossRegion } from './cross-region';
import { type Draft, draft } from './draft';
import { draftPeering } from './peering/peering';
import type { Caution, Plan } from './plan';
import { planFor } from './plan-for';
import type {
  AssociateZonesRequest,
  CrossRegionRequest,
  MissingServicesRequest,
  PeeringRequest,
  RemoveRequest,
  SameRegionRequest,
  SecurityGroupChoice,
} from './request';
import { draftSameRegion } from './same-region';
import { serviceNamesOf } from './site-of-request';
import type { CreateEndpoint, Step } from './step';

/** What a newer snapshot asks for beyond the plan, or no longer; neither where only a part of the plan is left to do. */
export interface Difference {
  readonly refusals: readonly Caution[];
  readonly steps: readonly Step[];
  readonly dropped: readonly Dropped[];
}

/** Something that was to go and is needed by now, and why, where the new plan tells. */
export interface Dropped {
  readonly step: Step;
  readonly reason: string;
}

/**
 * Plans again and compares. A plan that was partly or wholly made still holds: what was made is recognised, and
 * the rest is in the plan already. Words do not count, nor whose a zone is, nor whether a result is named by step or by id.
 *
 * @param open the steps that are not made yet
 */
export function differenceFrom(plan: Plan, network: Network, open: readonly Step[]): Difference {
  const again = draftAgain(plan, network);
  const planned = new Set(plan.steps.map(deedOf));
  const known = new Set(plan.cautions.map(omissionOf));
  return {
    refusals: again.cautions.filter(
      (caution) =>
        caution.kind === 'refusal' || (caution.kind === 'left out' && !known.has(omissionOf(caution))),
    ),
    steps: changesOf(again).filter((step) => !planned.has(deedOf(step)) && !isKept(step, plan)),
    dropped: droppedBy(again, open),
  };
}

/** What the plan said would stay does, also where nothing speaks against its deletion by now. */
function isKept(step: Step, { kept }: Plan): boolean {
  const ids = [
    ...('endpointId' in step ? [step.endpointId] : []),
    ...('peeringId' in step ? [step.peeringId] : []),
    ...('groupId' in step ? [step.groupId] : []),
    ...(step.kind === 'delete zone' ? [step.zoneId] : []),
  ];
  return ids.some((id) => kept.some((one) => one.id === id));
}

/** Groups and zones are not asked for again once what used them is gone; of those AWS refuses what is in use. */
function droppedBy(again: Draft, open: readonly Step[]): readonly Dropped[] {
  const asked = new Set(again.steps.map(deedOf));
  return open.flatMap((step): readonly Dropped[] => {
    const id = goesWith(step);
    if (id === undefined || asked.has(deedOf(step))) return [];
    return [{ step, reason: again.kept.find((kept) => kept.id === id)?.sentence ?? '' }];
  });
}

function goesWith(step: Step): string | undefined {
  switch (step.kind) {
    case 'delete endpoint':
      return step.endpointId;
    case 'delete record':
    case 'disassociate zone':
      return step.zoneId;
    default:
      return undefined;
  }
}

/**
 * With the choices that the plan made: addresses come and go, and with them the best subnets, but those of the plan
 * are the ones that were agreed to.
 */
function draftAgain(plan: Plan, network: Network): Draft {
  const { request } = plan;
  switch (request.way) {
    case 'same region':
    case 'cross region':
    case 'missing services':
    case 'peering':
      return draftEndpointsAgain(request, plan, network);
    case 'associate zones': {
      const zoneIds = pinnedZones(request, plan);
      return zoneIds.length === 0 ? draft({}) : draftAssociateZones({ ...request, zoneIds }, network).part;
    }
    case 'remove':
      return planFor({ ...request, endpointIds: pinnedEndpoints(request, plan, network) }, network);
    default:
      return planFor(request, network);
  }
}

function draftEndpointsAgain(
  request: SameRegionRequest | CrossRegionRequest | MissingServicesRequest | PeeringRequest,
  plan: Plan,
  network: Network,
): Draft {
  const services = pinnedServices(request, plan);
  if (services.length === 0) return draft({});
  const endpoints = plan.steps.filter((step) => step.kind === 'create endpoint');
  const ids = new Map(endpoints.map(({ serviceName, subnetIds }) => [serviceName, subnetIds]));
  const choice: SubnetChoice = { kind: 'placed', ids };
  const pinned = { services, securityGroup: pinnedGroup(plan, endpoints) };
  switch (request.way) {
    case 'peering':
      return draftPeering({ ...request, ...pinned }, choice, network).part;
    case 'cross region':
      return draftCrossRegion({ ...request, ...pinned }, choice, network);
    default:
      return draftSameRegion({ ...request, way: 'same region', ...pinned }, choice, network);
  }
}

function pinnedGroup({ steps }: Plan, endpoints: readonly CreateEndpoint[]): SecurityGroupChoice {
  const [reference] = endpoints.flatMap((step) => step.securityGroups);
  if (reference?.kind === 'id') return { kind: 'existing', id: reference.id };
  const group = steps.find((step) => step.kind === 'create security group');
  return group === undefined ? { kind: 'new' } : { kind: 'new', name: group.groupName };
}

/** A service that was left out is no concern of the plan, even where it could be had by now. */
function pinnedServices(
  request: SameRegionRequest | CrossRegionRequest | MissingServicesRequest | PeeringRequest,
  { cautions }: Plan,
): readonly string[] {
  const leftOut = cautions
    .filter((caution) => caution.kind === 'left out' && caution.vpcId === undefined)
    .map((caution) => caution.serviceName);
  return serviceNamesOf(request).filter((name) => !leftOut.includes(name));
}

/** What the plan keeps stays, also where a newer snapshot no longer shows who needs it. */
function pinnedEndpoints(
  { endpointIds, region, vpcId }: RemoveRequest,
  { kept }: Plan,
  { inRegion }: Network,
): readonly string[] {
  const endpoints = inRegion[region]?.endpoints;
  const there = endpoints?.kind === 'read' ? endpoints.value : [];
  const asked = endpointIds ?? there.filter((one) => one.vpcId === vpcId).map(({ id }) => id);
  return asked.filter((id) => !kept.some((one) => one.id === id));
}

/** A zone that came since is no concern of the plan. */
function pinnedZones({ zoneIds }: AssociateZonesRequest, { steps }: Plan): readonly string[] {
  const used = steps.flatMap((step) =>
    step.kind === 'associate zone' && step.zone.kind === 'id' ? [step.zone.id] : [],
  );
  return zoneIds ?? [...new Set(used)];
}

function omissionOf({ kind, serviceName, vpcId }: Caution): string {
  return JSON.stringify([kind, serviceName, vpcId]);
}

function deedOf(step: Step): string {
  const byStepOrId = {
    securityGroup: '',
    securityGroups: '',
    endpoint: '',
    zone: '',
    zoneOwnerId: '',
    peering: '',
  };
  return JSON.stringify({ ...step, why: '', ...byStepOrId });
}
