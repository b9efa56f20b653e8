import { diagnosisRowOf } from '../argument-row';
import { planOfRow } from '../diagnosis/targets-of-row';
import type { Parts } from '../parts';
import { requireTrust } from '../trust';

/** Shows the plan of a finding's repair. It is applied like every plan. */
export async function repairFinding({ plans }: Parts, argument: unknown): Promise<void> {
  requireTrust();
  const row = diagnosisRowOf(argument);
  const plan = row && planOfRow(row);
  if (plan !== undefined) await plans().show(plan);
}
