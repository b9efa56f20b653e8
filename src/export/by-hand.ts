import type { Plan } from '../plan/plan';
import type { Step } from '../plan/step';
import { comment } from './comment';
import { commandOfStep } from './shell/command';

/**
 * What a format cannot do, as comments: why, and the command that does it.
 *
 * @param variables lines of bash that set the variables of the command
 */
export function byHand(
  step: Step,
  reason: string,
  variables: readonly string[],
  plan: Plan,
): readonly string[] {
  const lines = [...variables, commandOfStep(step, plan)];
  return [comment(reason), ...lines.map((line) => comment(`  ${line}`))];
}
