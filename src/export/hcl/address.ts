import type { Plan } from '../../plan/plan';
import type { Reference, Step, StepKind } from '../../plan/step';
import { identifiersOf, inSnakeCase } from '../identifiers';
import { peeringBehind, stepNamed } from '../step-named';
import { textOf } from './text';

export function identifierOf({ name }: Pick<Step, 'name'>, { steps }: Plan): string {
  const names = steps.map((step) => step.name);
  return identifiersOf(names, inSnakeCase).get(name) ?? inSnakeCase([]);
}

/** Of the kinds whose result another step can refer to. */
const resources: Partial<Readonly<Record<StepKind, readonly [type: string, attribute: string]>>> = {
  'create security group': ['aws_security_group', 'id'],
  'create endpoint': ['aws_vpc_endpoint', 'id'],
  'request peering': ['aws_vpc_peering_connection', 'id'],
  'accept peering': ['aws_vpc_peering_connection_accepter', 'id'],
  'create zone': ['aws_route53_zone', 'zone_id'],
};

/** An expression: the id itself, or where Terraform finds it. */
export function idOf(reference: Reference, plan: Plan): string {
  if (reference.kind === 'id') return textOf(reference.id);
  const step = stepNamed(reference.of, plan);
  const [type, attribute] = resources[step.kind] ?? [];
  if (type === undefined || attribute === undefined) throw new Error(`${step.kind} has no result`);
  return `${type}.${identifierOf(step, plan)}.${attribute}`;
}

/** By way of its acceptance, so that nothing is routed into a peering that is not active yet. */
export function activePeering(reference: Reference, plan: Plan): string {
  const behind = peeringBehind(reference, plan);
  const accept = plan.steps.find(
    (step) => step.kind === 'accept peering' && isSame(peeringBehind(step.peering, plan), behind),
  );
  return idOf(accept === undefined ? behind : { kind: 'result', of: accept.name }, plan);
}

export function isSame(one: Reference, other: Reference): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
