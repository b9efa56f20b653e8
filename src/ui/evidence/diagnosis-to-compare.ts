import type { DatedDiagnosis } from '../diagnosis/diagnosis-row';
import { chooseDiagnosis } from '../diagnosis/choose-diagnosis';
import type { Parts } from '../parts';
import { requireTrust } from '../trust';
import { nothingDiagnosed } from './nothing-diagnosed';

/** Undefined when the person left. */
export async function diagnosisToCompare(
  { diagnoses }: Parts,
  argument: unknown,
  title: string,
): Promise<DatedDiagnosis | undefined> {
  requireTrust();
  if (diagnoses.tree.all.length === 0) throw nothingDiagnosed();
  return chooseDiagnosis(diagnoses.tree.all, argument, title);
}
