import type { Plan } from '../plan/plan';
import type { StepOf } from '../plan/step';

/** Whether the plan adds another route to the same destination, which AWS refuses before the old one is gone. */
export function makesRoom({ routeTableId, cidr }: StepOf<'delete route'>, { steps }: Plan): boolean {
  return steps.some(
    (step) => step.kind === 'add route' && step.routeTableId === routeTableId && step.cidr === cidr,
  );
}
