import type { Diagnosis } from './diagnosis';

/** What one instance or function reaches says nothing of the VPC that it is in. */
export function ofWholeVpcs(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  return diagnoses.filter(({ from }) => from === undefined);
}
