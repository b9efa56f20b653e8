import type { JournalFolder } from './journal-folder';
import type { JournalInMemory } from './journal-in-memory';
import type { RunningMarks } from './running-marks';

/** A plan of AWS survives the window, one of the sandbox goes with it. */
export interface Journals {
  readonly ofAws: JournalFolder;
  readonly ofSandbox: JournalInMemory;
  /** What is being worked on, in this window or another. */
  readonly marks: RunningMarks;
}
