import type { Fix } from '../finding';
import type { Plan } from '../plan/plan';

export interface Repair {
  readonly title: string;
  readonly plan: Plan;
}

/** Plans as cures; none where they would change nothing, as when a planner refuses. */
export function offer(...repairs: readonly Repair[]): { readonly fixes?: readonly Fix[] } {
  const useful = repairs.filter(({ plan }) => plan.steps.length > 0);
  return useful.length === 0 ? {} : { fixes: useful.map((repair) => ({ kind: 'plan', ...repair })) };
}
