import { activeDocument, documentIdOf } from '../documents';
import type { Parts } from '../parts';
import { requireTrust } from '../trust';

/** The plan whose document it is called on, or which is open in front. */
export async function applyPlan({ plans }: Parts, argument: unknown): Promise<void> {
  requireTrust();
  const id = documentIdOf(argument ?? activeDocument(), 'plan');
  if (id !== undefined) await plans().applyShown(id);
}
