import { Disposable, type TreeView, window, workspace } from 'vscode';
import type { Diagnosis, DiagnosisRequest } from '../../diagnose/diagnosis';
import { loadWork } from '../lazy/work';
import { settings, views } from '../manifest';
import type { Networks } from '../network/networks';
import { chosenProfiles, isAffected } from '../settings';
import { rootRows } from './children-of-row';
import type { DiagnosisRow } from './diagnosis-row';
import { DiagnosisTree } from './diagnosis-tree';

/** Makes diagnoses and shows them in their view. */
export class DiagnosisDesk {
  readonly tree = new DiagnosisTree();
  private readonly view: TreeView<DiagnosisRow>;
  private readonly owned: Disposable;

  constructor(private readonly networks: Networks) {
    this.view = window.createTreeView(views.diagnosis, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
    });
    const listener = workspace.onDidChangeConfiguration((event) => {
      if (isAffected(event, settings.profiles)) this.tree.keepOnly(chosenProfiles());
      // Behind another address is another account.
      if (isAffected(event, settings.awsEndpointUrl)) this.tree.clear();
    });
    this.owned = Disposable.from(this.view, this.tree, listener);
  }

  /** Reads the VPC anew and judges what was read. */
  async diagnose(profile: string, request: DiagnosisRequest, signal: AbortSignal): Promise<Diagnosis> {
    await this.networks.of(profile).lookInto(request.region, request.vpcId, signal);
    return loadWork().diagnose(this.networks.joined(profile), request);
  }

  async show(diagnosis: Diagnosis): Promise<void> {
    this.tree.add(diagnosis);
    const [newest] = rootRows(this.tree.all);
    if (newest !== undefined) await this.view.reveal(newest, { expand: true, focus: true });
  }

  /** What was diagnosed in a VPC before it changed is diagnosed again. */
  async diagnoseAgain(profile: string, vpcId: string, signal: AbortSignal): Promise<void> {
    const known = this.tree.all.map(({ diagnosis }) => diagnosis);
    const stale = known.filter((diagnosis) => diagnosis.profile === profile && diagnosis.vpcId === vpcId);
    for (const request of stale) this.tree.add(await this.diagnose(profile, request, signal));
  }

  dispose(): void {
    this.owned.dispose();
  }
}
