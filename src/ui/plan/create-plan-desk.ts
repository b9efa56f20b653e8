import type { Accounts } from '../accounts';
import type { DiagnosisDesk } from '../diagnosis/diagnosis-desk';
import type { Documents } from '../documents';
import type { FailureBoundary } from '../failure';
import type { Networks } from '../network/networks';
import { JournalFolder } from './journal-folder';
import { JournalInMemory } from './journal-in-memory';
import { PlanDesk } from './plan-desk';
import { PlanRunner } from './plan-runner';
import { RunningMarks } from './running-marks';

export interface PlanDeskNeeds {
  readonly accounts: Accounts;
  readonly networks: Networks;
  readonly documents: Documents;
  readonly diagnoses: DiagnosisDesk;
  readonly failures: FailureBoundary;
  /** Where journals outlive the window. */
  readonly journalFolder: string;
}

export function createPlanDesk({ accounts, journalFolder, ...others }: PlanDeskNeeds): PlanDesk {
  const journals = {
    ofAws: new JournalFolder(journalFolder),
    ofSandbox: new JournalInMemory(),
    marks: new RunningMarks(journalFolder, Date.now),
  };
  return new PlanDesk({ runner: new PlanRunner(accounts, journals), journals, ...others });
}
