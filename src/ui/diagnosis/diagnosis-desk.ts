import { type Disposable, type TreeView, window } from 'vscode';
import type { Diagnosis, DiagnosisRequest } from '../../diagnose/diagnosis';
import { loadWork } from '../lazy/work';
import { views } from '../manifest';
import type { Networks } from '../network/networks';
import { rootRows } from './children-of-row';
import type { DiagnosisRow } from './diagnosis-row';
import { DiagnosisTree } from './diagnosis-tree';

/** Makes diagnoses and shows them in their view. */
export class DiagnosisDesk implements Disposable {
  readonly tree = new DiagnosisTree();
  private readonly view: TreeView<DiagnosisRow>;

  constructor(private readonly networks: Networks) {
    this.view = window.createTreeView(views.diagnosis, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
    });
  }

  /** Reads the VPC anew and judges what was read. */
  async diagnose(profile: string, request: DiagnosisRequest, signal: AbortSignal): Promise<Diagnosis> {
    const network = await this.networks.of(profile).lookInto(request.region, request.vpcId, signal);
    return loadWork().diagnose(network, request);
  }

  async show(diagnosis: Diagnosis): Promise<void> {
    this.tree.add(diagnosis);
    const [newest] = rootRows(this.tree.dated);
    if (newest !== undefined) await this.view.reveal(newest, { expand: true, focus: true });
  }

  /** What was diagnosed in a VPC before it changed is diagnosed again. */
  async diagnoseAgain(profile: string, vpcId: string, signal: AbortSignal): Promise<void> {
    const stale = this.tree.all.filter((known) => known.profile === profile && known.vpcId === vpcId);
    for (const known of stale) this.tree.add(await this.diagnose(profile, known, signal));
  }

  dispose(): void {
    this.view.dispose();
    this.tree.dispose();
  }
}
