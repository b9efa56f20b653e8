import { t } from '@vscode/l10n';
import type { Plan } from '../../plan/plan';
import type { Reference, Step } from '../../plan/step';
import { isSamePlace, placeOf } from '../place';
import { regionalEntry } from '../shell/alias';
import { describe, placeOfEndpoint } from '../shell/look';
import { peeringBehind, stepNamed } from '../step-named';
import { logicalIdOf } from './logical-id';
import { commandOfOutput, outputOf } from './output';
import type { Yaml } from './yaml';

/** A value of a template, and the parameter it comes from where another stack or nobody in AWS can tell it. */
export interface Given {
  readonly value: Yaml;
  /** The step of the same stack that makes it. */
  readonly madeBy?: string;
  readonly parameter?: Parameter;
}

export interface Parameter {
  readonly name: string;
  readonly description: string;
  /** Prints what the parameter is to be; absent where only a person knows. */
  readonly command?: string;
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
  return givenBy(made, 'Id', `Given${id}`, plan);
}

export function refOf(made: Step, plan: Plan): Yaml {
  const id = logicalIdOf(made, plan);
  return made.kind === 'create security group' ? { 'Fn::GetAtt': [id, 'GroupId'] } : { Ref: id };
}

/** `zone:name` of an endpoint: CloudFormation tells it of those that it makes, in this stack. */
export function dnsEntryFor(endpoint: Reference, step: Step, plan: Plan): Given {
  const name = `DnsEntryFor${logicalIdOf(step, plan)}`;
  if (endpoint.kind === 'id') {
    const description = t('Regional DNS entry of {0}, as HostedZoneId:DnsName', endpoint.id);
    const place = placeOfEndpoint(endpoint, step.region, plan);
    const look = describe('vpc-endpoints', { VpcEndpointIds: [endpoint.id] }, place);
    const entry = `--query "join(':', ${regionalEntry}.[HostedZoneId, DnsName])"`;
    return given(name, description, `${look} ${entry} --output text`);
  }
  const made = stepNamed(endpoint.of, plan);
  const id = logicalIdOf(made, plan);
  if (isSamePlace(placeOf(made, plan), placeOf(step, plan))) {
    return { value: firstDnsEntry(id), madeBy: made.name };
  }
  return givenBy(made, 'DnsEntry', name, plan);
}

/** Told by the stack of another place. */
function givenBy(made: Step, what: 'Id' | 'DnsEntry', name: string, plan: Plan): Given {
  const { profile, region } = placeOf(made, plan);
  const description = t('Output {0} of the stack of {1} in {2}', outputOf(made, what, plan), profile, region);
  return given(name, description, commandOfOutput(made, what, plan));
}

function given(name: string, description: string, command: string): Given {
  return { value: { Ref: name }, parameter: { name, description, command } };
}

export function firstDnsEntry(id: string): Yaml {
  return { 'Fn::Select': [0, { 'Fn::GetAtt': [id, 'DnsEntries'] }] };
}
