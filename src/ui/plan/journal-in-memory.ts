import type { Journal, JournalEntry } from '../../apply/journal';

/** For plans of the sandbox: it forgets with the window, and so must the journal. */
export class JournalInMemory implements Journal {
  private readonly all: JournalEntry[] = [];

  append(entry: JournalEntry): Promise<void> {
    this.all.push(entry);
    return Promise.resolve();
  }

  entries(planId: string): Promise<readonly JournalEntry[]> {
    return Promise.resolve(this.all.filter((entry) => entry.planId === planId));
  }

  planIds(): Promise<readonly string[]> {
    return Promise.resolve([...new Set(this.all.map(({ planId }) => planId))]);
  }
}
