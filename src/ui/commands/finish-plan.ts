import type { Parts } from '../parts';
import { requireTrust } from '../trust';

/** Resumes or rolls back a plan that was interrupted, also by a window that is gone. */
export async function finishPlan({ plans }: Parts): Promise<void> {
  requireTrust();
  await plans().chooseUnfinished();
}
