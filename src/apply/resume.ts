import type { Plan } from '../plan/plan';
import type { JournalEntry } from './journal';
import type { Outcome } from './outcome';
import { run } from './run';
import type { ApplyTools } from './tools';

/** Goes on with a plan that stopped; `entries` are what the journal holds of it. */
export function resume(plan: Plan, entries: readonly JournalEntry[], tools: ApplyTools): Promise<Outcome> {
  return run(plan, entries, tools);
}
