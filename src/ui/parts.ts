import type { LogOutputChannel } from 'vscode';
import type { Accounts } from './accounts';
import type { DiagnosisDesk } from './diagnosis/diagnosis-desk';
import type { Documents } from './documents';
import type { FailureBoundary } from './failure';
import type { NetworkDesk } from './network/network-desk';
import type { Networks } from './network/networks';
import type { PicturePanels } from './picture/picture-panel';
import type { PlanDesk } from './plan/plan-desk';

/** What commands and the API work with; built once, by `extension.ts`. */
export interface Parts {
  readonly accounts: Accounts;
  readonly networks: Networks;
  readonly networkDesk: NetworkDesk;
  readonly diagnoses: DiagnosisDesk;
  readonly documents: Documents;
  readonly pictures: PicturePanels;
  /** Loads what plans and changes, so it is called only by who needs that. */
  readonly plans: () => PlanDesk;
  readonly failures: FailureBoundary;
  readonly log: LogOutputChannel;
}

/** Called with what VS Code hands over: a row, a document, or nothing from the palette. */
export type Command = (parts: Parts, argument: unknown) => Promise<void>;
