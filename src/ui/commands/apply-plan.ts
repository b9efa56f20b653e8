import { documentIdOf } from '../documents';
import type { Parts } from '../parts';
import { requireTrust } from '../trust';

/** Called on the document of a plan. */
export async function applyPlan({ plans }: Parts, argument: unknown): Promise<void> {
  requireTrust();
  const id = documentIdOf(argument, 'plan');
  if (id !== undefined) await plans().applyShown(id);
}
