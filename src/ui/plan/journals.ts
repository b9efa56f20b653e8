import type { JournalFolder } from './journal-folder';
import type { JournalInMemory } from './journal-in-memory';

/** A plan of AWS survives the window, one of the sandbox goes with it. */
export interface Journals {
  readonly ofAws: JournalFolder;
  readonly ofSandbox: JournalInMemory;
}
