import type { JournalEntry } from './journal';

/** What the journal tells of one step. */
export interface StepHistory {
  /** Whether this plan made the step, or may have: it started and no answer came. */
  readonly isOwn: boolean;
  readonly ids: readonly string[];
  readonly noticed: readonly string[];
  /** How often the step was completed or undone: the next attempt is a request of its own. */
  readonly attempt: number;
}

const unwritten: StepHistory = { isOwn: false, ids: [], noticed: [], attempt: 0 };

export function historyOf(step: string, entries: readonly JournalEntry[]): StepHistory {
  return entries.reduce((so, entry) => {
    if (entry.kind !== 'step' || entry.step !== step) return so;
    switch (entry.phase) {
      case 'started':
        return { ...so, isOwn: true, noticed: entry.noticed };
      case 'made':
        return { ...so, isOwn: true, ids: entry.ids, attempt: so.attempt + 1 };
      case 'already so':
        return { ...so, ids: entry.ids };
      case 'refused':
        return { ...so, isOwn: false };
      case 'undone':
        return { ...unwritten, attempt: so.attempt + 1 };
      case 'undoing':
        return so;
    }
  }, unwritten);
}
