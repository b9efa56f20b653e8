import type { Journal, JournalEntry } from '../../apply/journal';
import type { Plan } from '../../plan/plan';

/** The plan of a journal that was opened and neither made nor rolled back since. */
export function unfinishedPlan(entries: readonly JournalEntry[]): Plan | undefined {
  const last = entries.findLast((entry) => entry.kind !== 'step');
  return last?.kind === 'opened' ? last.plan : undefined;
}

export async function unfinishedPlans(
  journal: Journal & { planIds(): Promise<readonly string[]> },
): Promise<readonly Plan[]> {
  const ids = await journal.planIds();
  const journals = await Promise.all(ids.map((id) => journal.entries(id)));
  return journals.flatMap((entries) => unfinishedPlan(entries) ?? []);
}
