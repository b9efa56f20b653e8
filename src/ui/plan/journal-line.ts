import type { JournalEntry } from '../../apply/journal';

/** Whether a line that was read back is an entry. It was written by this extension, so its kind vouches for the rest. */
export function isJournalEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('planId' in value)) return false;
  if (typeof value.planId !== 'string') return false;
  switch (value.kind) {
    case 'opened':
      return 'plan' in value && typeof value.plan === 'object' && value.plan !== null;
    case 'step':
      return 'step' in value && 'phase' in value;
    case 'closed':
      return 'how' in value;
    default:
      return false;
  }
}
