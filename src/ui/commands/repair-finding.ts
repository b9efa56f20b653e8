import { diagnosisRowOf } from '../argument-row';
import { planOfRow } from '../diagnosis/targets-of-row';
import type { Parts } from '../parts';
import { planAndShow } from '../plan/plan-and-show';
import { requireTrust } from '../trust';

/**
 * Shows the plan of a finding's repair, made anew: the diagnosis may have seen more accounts than the plan changes. It is
 * applied like every plan.
 */
export async function repairFinding(parts: Parts, argument: unknown): Promise<void> {
  requireTrust();
  const row = diagnosisRowOf(argument);
  const plan = row && planOfRow(row);
  if (plan !== undefined) await planAndShow(parts, plan.request);
}
