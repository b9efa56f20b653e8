import type { LogOutputChannel, Memento } from 'vscode';
import type { DiagnosisRow } from './diagnosis/diagnosis-row';
import type { Documents } from './documents';
import type { FailureBoundary } from './failure';
import type { LateView } from './late-view';
import type { NetworkRow } from './network/network-row';
import type { StatusItem } from './network/status-item';

/** What VS Code must know of from the start, before anything stands behind it. */
export interface Doors {
  readonly log: LogOutputChannel;
  readonly failures: FailureBoundary;
  readonly documents: Documents;
  readonly status: StatusItem;
  readonly network: LateView<NetworkRow>;
  readonly diagnosis: LateView<DiagnosisRow>;
  /** Outlives the window. */
  readonly memory: Memento;
  /** Where journals outlive the window. */
  readonly journalFolder: string;
}
