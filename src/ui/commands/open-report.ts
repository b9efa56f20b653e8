import { l10n, window } from 'vscode';
import { diagnosisRowOf } from '../argument-row';
import { keyOf } from '../diagnosis/children-of-row';
import type { DatedDiagnosis } from '../diagnosis/diagnosis-row';
import { loadWork } from '../lazy/work';
import type { Parts } from '../parts';
import { diagnoseVpc } from './diagnose-vpc';

/** The report of a row's diagnosis, of the only one, or of one to be chosen; without any, one is made first. */
export async function openReport(parts: Parts, argument: unknown): Promise<void> {
  const { tree } = parts.diagnoses;
  const row = diagnosisRowOf(argument);
  if (row === undefined && tree.all.length === 0) await diagnoseVpc(parts, undefined);
  const dated =
    row === undefined
      ? await choose(tree.all)
      : tree.all.find(({ diagnosis }) => keyOf(diagnosis) === keyOf(row.diagnosis));
  if (dated === undefined) return;
  const { profile, vpcId, site } = dated.diagnosis;
  await parts.documents.show({
    kind: 'report',
    id: `${profile}-${vpcId}-${site}`,
    title: l10n.t('Diagnosis of {0}', dated.diagnosis.vpcName ?? vpcId),
    extension: 'md',
    text: loadWork().reportDiagnosis(dated.diagnosis, dated.at),
  });
}

async function choose(all: readonly DatedDiagnosis[]): Promise<DatedDiagnosis | undefined> {
  if (all.length < 2) return all[0];
  const items = all.map((dated) => ({
    label: dated.diagnosis.vpcName ?? dated.diagnosis.vpcId,
    description: [dated.diagnosis.vpcId, dated.diagnosis.site].join(' · '),
    dated,
  }));
  return (await window.showQuickPick(items, { title: l10n.t('Report of which diagnosis?') }))?.dated;
}
