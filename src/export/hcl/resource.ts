import type { Plan } from '../../plan/plan';
import type { Step } from '../../plan/step';
import { type TaggedStep, tagsOfStep } from '../../plan/tags-of-step';
import { placeOf } from '../place';
import { identifierOf } from './address';
import type { Block } from './block';
import { providerArgument } from './providers';
import { textOf } from './text';

/** The block of a resource that a step makes, in the place of the step and with its tags. */
export function resource(type: string, step: Step, plan: Plan, own: Readonly<Record<string, string>>): Block {
  return {
    head: `resource "${type}" "${identifierOf(step, plan)}"`,
    attributes: { ...providerArgument(placeOf(step, plan), plan), ...own },
    ...(tagged.includes(type) && isOfTaggedKind(step) ? { inner: [tagsOf(step, plan)] } : {}),
  };
}

const tagged = ['aws_security_group', 'aws_vpc_endpoint', 'aws_vpc_peering_connection', 'aws_route53_zone'];

function isOfTaggedKind(step: Step): step is TaggedStep {
  return ['create security group', 'create endpoint', 'request peering', 'create zone'].includes(step.kind);
}

function tagsOf(step: TaggedStep, plan: Plan): Block {
  const tags = Object.entries(tagsOfStep(step, plan)).map(
    ([key, value]) => [textOf(key), textOf(value)] as const,
  );
  return { head: 'tags', form: 'map', attributes: Object.fromEntries(tags) };
}
