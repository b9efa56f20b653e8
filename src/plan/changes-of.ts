import type { Plan } from './plan';
import type { Step } from './step';

/** The steps that change something; the others only wait or look. */
export function changesOf({ steps }: Pick<Plan, 'steps'>): readonly Step[] {
  return steps.filter(({ kind }) => kind !== 'await endpoint' && kind !== 'verify hosts');
}
