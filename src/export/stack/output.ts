import type { Plan } from '../../plan/plan';
import type { Step } from '../../plan/step';
import { type Place, placeOf } from '../place';
import { query } from '../shell/query';
import { quote } from '../shell/quote';
import { logicalIdOf } from './logical-id';

export function stackNameOf({ id }: Plan): string {
  return `privatelink-${id}`;
}

/** The name of the output by which a stack tells of what a step makes. */
export function outputOf(made: Step, what: 'Id' | 'DnsEntry', plan: Plan): string {
  return `${logicalIdOf(made, plan)}${what}`;
}

/** The command that prints an output of the stack that makes the step. */
export function commandOfOutput(made: Step, what: 'Id' | 'DnsEntry', plan: Plan): string {
  const value = query`Stacks[0].Outputs[?OutputKey==${outputOf(made, what, plan)}].OutputValue | [0]`;
  return `aws cloudformation describe-stacks ${scopeOf(placeOf(made, plan), plan)} ${value} --output text`;
}

/** Which stack a command is about. */
export function scopeOf({ profile, region }: Place, plan: Plan): string {
  return `--stack-name ${quote(stackNameOf(plan))} --profile=${quote(profile)} --region=${quote(region)}`;
}
