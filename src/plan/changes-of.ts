import type { Plan } from './plan';
import type { Step } from './step';

/** The steps that change something; the others only wait. */
export function changesOf(plan: Plan): readonly Step[] {
  return plan.steps.filter((step) => step.kind !== 'await endpoint');
}
