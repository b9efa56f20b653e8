import type { Plan } from '../plan';
import type { Reference } from '../step';

/** The parts of a plan that decide what it changes. */
export type PlannedSteps = Pick<Plan, 'id' | 'accountId' | 'steps'>;

/** Stands for the id that AWS will give. */
export function plannedId(stepName: string): string {
  return `${stepName} (planned)`;
}

export function idOf(reference: Reference): string {
  return reference.kind === 'id' ? reference.id : plannedId(reference.of);
}
