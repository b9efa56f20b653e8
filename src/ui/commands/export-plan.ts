import { activeDocument, documentIdOf } from '../documents';
import type { Parts } from '../parts';

/** The plan of an open document as code, to be applied by other means. */
export async function exportPlan({ plans }: Parts, argument: unknown): Promise<void> {
  const id = documentIdOf(argument ?? activeDocument(), 'plan');
  if (id !== undefined) await plans().exportShown(id);
}
