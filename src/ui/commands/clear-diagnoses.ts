import type { Parts } from '../parts';

export function clearDiagnoses({ diagnoses }: Parts): Promise<void> {
  diagnoses.tree.clear();
  return Promise.resolve();
}
