import { t } from '@vscode/l10n';
import type { Plan } from '../../plan/plan';
import type { Reference, Step } from '../../plan/step';
import { isSamePlace, placeOf } from '../place';
import { peeringBehind, stepNamed } from '../step-named';
import { logicalIdOf } from './logical-id';
import type { Yaml } from './yaml';

/** A value of a template, and the parameter it comes from where another stack or nobody in AWS can tell it. */
export interface Given {
  readonly value: Yaml;
  /** The step of the same stack that makes it. */
  readonly madeBy?: string;
  readonly parameter?: { readonly name: string; readonly description: string };
}

/** The id behind a reference: of this stack, or told by a parameter once the other stack is there. */
export function idFor(reference: Reference, step: Step, plan: Plan): Given {
  const behind = peeringBehind(reference, plan);
  if (behind.kind === 'id') return { value: behind.id };
  const made = stepNamed(behind.of, plan);
  const id = logicalIdOf(made, plan);
  if (isSamePlace(placeOf(made, plan), placeOf(step, plan))) {
    return { value: refOf(made, plan), madeBy: made.name };
  }
  const name = `Given${id}`;
  const { profile, region } = placeOf(made, plan);
  const description = t('Output {0} of the stack of {1} in {2}', `${id}Id`, profile, region);
  return { value: { Ref: name }, parameter: { name, description } };
}

export function refOf(made: Step, plan: Plan): Yaml {
  const id = logicalIdOf(made, plan);
  return made.kind === 'create security group' ? { 'Fn::GetAtt': [id, 'GroupId'] } : { Ref: id };
}

/** `zone:name` of an endpoint: CloudFormation tells it of those that it makes, in this stack. */
export function dnsEntryFor(endpoint: Reference, step: Step, plan: Plan): Given {
  const name = `DnsEntryFor${logicalIdOf(step, plan)}`;
  if (endpoint.kind === 'id') {
    const description = t('First DNS entry of {0}, as HostedZoneId:DnsName', endpoint.id);
    return { value: { Ref: name }, parameter: { name, description } };
  }
  const made = stepNamed(endpoint.of, plan);
  const id = logicalIdOf(made, plan);
  if (isSamePlace(placeOf(made, plan), placeOf(step, plan))) {
    return { value: firstDnsEntry(id), madeBy: made.name };
  }
  const description = t('Output {0} of the stack with the endpoint', `${id}DnsEntry`);
  return { value: { Ref: name }, parameter: { name, description } };
}

export function firstDnsEntry(id: string): Yaml {
  return { 'Fn::Select': [0, { 'Fn::GetAtt': [id, 'DnsEntries'] }] };
}
