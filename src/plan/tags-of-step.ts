import type { Tags } from '../network/vpc';
import { type Plan, managedBy, planTag, stepTag } from './plan';
import { slug } from './slug';
import type { CreateEndpoint, CreateSecurityGroup, CreateZone, RequestPeering } from './step';

export type TaggedStep = CreateSecurityGroup | CreateEndpoint | RequestPeering | CreateZone;

/** What marks a created resource, so that it is recognised without any journal. */
export function tagsOfStep(step: TaggedStep, { id }: Pick<Plan, 'id'>): Tags {
  return {
    Name: nameOf(step),
    [managedBy.key]: managedBy.value,
    [planTag]: id,
    [stepTag]: step.name,
  };
}

/** A listing of zones shows comments and no tags, so the comment says the same. At most 256 characters. */
export function commentOfStep(step: CreateZone, { id }: Pick<Plan, 'id'>): string {
  return `Datadog over AWS PrivateLink (${managedBy.value}, plan ${id}, step ${step.name})`;
}

/** Whether a plan, whichever, made the zone. */
export function isOwnComment(comment: string | undefined): boolean {
  return comment?.includes(`(${managedBy.value}, plan `) ?? false;
}

function nameOf(step: TaggedStep): string {
  switch (step.kind) {
    case 'create security group':
      return step.groupName;
    case 'create endpoint':
      return `datadog-${slug(step.serviceTitle)}`;
    case 'request peering':
      return `datadog-${step.vpcId}-${step.peer.vpcId}`;
    case 'create zone':
      return step.zoneName;
  }
}
