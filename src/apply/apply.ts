import type { Plan } from '../plan/plan';
import type { Outcome } from './outcome';
import { run } from './run';
import type { ApplyTools } from './tools';

/**
 * Makes a plan so. Nothing is changed before the account, the network and every permission that AWS can
 * rehearse were checked. Applying again makes only what is missing.
 */
export async function applyPlan(plan: Plan, tools: ApplyTools): Promise<Outcome> {
  return run(plan, await tools.journal.entries(plan.id), tools);
}
