import type { Tags } from '../network/vpc';
import { type Plan, managedBy, planTag, stepTag } from './plan';
import { slug } from './slug';
import type { CreateEndpoint, CreateSecurityGroup } from './step';

/** What marks a created resource, so that it is recognised without any journal. */
export function tagsOfStep(step: CreateSecurityGroup | CreateEndpoint, { id }: Pick<Plan, 'id'>): Tags {
  return {
    Name: step.kind === 'create endpoint' ? `datadog-${slug(step.serviceTitle)}` : step.groupName,
    [managedBy.key]: managedBy.value,
    [planTag]: id,
    [stepTag]: step.name,
  };
}
