import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { Diagnosis } from '../../diagnose/diagnosis';
import { rowItem } from '../row-item';
import { childrenOf, keyOf, rootRows } from './children-of-row';
import type { DatedDiagnosis, DiagnosisRow } from './diagnosis-row';
import { textOfRow } from './text-of-row';

/** Keeps the diagnoses of this window, the newest first, and shows them. */
export class DiagnosisTree implements TreeDataProvider<DiagnosisRow> {
  private diagnoses: readonly DatedDiagnosis[] = [];
  private readonly changes = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changes.event;

  get all(): readonly DatedDiagnosis[] {
    return this.diagnoses;
  }

  find(diagnosis: Diagnosis): DatedDiagnosis | undefined {
    return this.diagnoses.find((other) => keyOf(other.diagnosis) === keyOf(diagnosis));
  }

  /** In front of the others, and in place of the one of the same VPC and site. */
  put(dated: DatedDiagnosis): void {
    const others = this.diagnoses.filter((other) => keyOf(other.diagnosis) !== keyOf(dated.diagnosis));
    this.become([dated, ...others]);
  }

  clear(): void {
    this.become([]);
  }

  /** Of profiles that are no longer chosen nothing stays visible. */
  keepOnly(profiles: readonly string[]): void {
    this.become(this.diagnoses.filter(({ diagnosis }) => profiles.includes(diagnosis.profile)));
  }

  getChildren(row?: DiagnosisRow): DiagnosisRow[] {
    return [...(row === undefined ? rootRows(this.diagnoses) : childrenOf(row))];
  }

  /** Needed to reveal a diagnosis or a host below one. */
  getParent(row: DiagnosisRow): DiagnosisRow | undefined {
    if (row.kind === 'diagnosis') return undefined;
    return rootRows(this.diagnoses).find(({ key }) => key === keyOf(row.diagnosis));
  }

  getTreeItem(row: DiagnosisRow): TreeItem {
    return rowItem(row.key, textOfRow(row), row);
  }

  dispose(): void {
    this.changes.dispose();
  }

  private become(diagnoses: readonly DatedDiagnosis[]): void {
    this.diagnoses = diagnoses;
    this.changes.fire(undefined);
  }
}
