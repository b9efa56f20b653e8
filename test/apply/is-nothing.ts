import { isRefused } from '../../src/plan/draft';
import type { Plan } from '../../src/plan/plan';

export function isNothing(plan: Plan): boolean {
  return isRefused(plan) || plan.steps.length === 0;
}
