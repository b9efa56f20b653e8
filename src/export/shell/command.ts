import type { Plan } from '../../plan/plan';
import type { Step } from '../../plan/step';
import { type Place, placeOf } from '../place';
import { type Call, callOf } from './call-of';
import { wordOf } from './input';
import { quote } from './quote';

/** A call as a line of bash. */
export function command({ service, operation, input }: Call, { profile, region }: Place): string {
  // An option that stands apart from its value could take a profile that begins with a dash for another option.
  const scope = `--profile=${quote(profile)} --region=${quote(region)}`;
  return `aws ${service} ${operation} ${scope} --cli-input-json ${wordOf(input)}`;
}

/** The line of bash that makes a step. */
export function commandOfStep(step: Step, plan: Plan): string {
  return command(callOf(step.kind, step, plan), placeOf(step, plan));
}
