import { l10n, window } from 'vscode';
import type { Diagnosis } from '../../diagnose/diagnosis';
import { diagnosisRowOf } from '../argument-row';
import { loadWork } from '../lazy/work';
import type { Parts } from '../parts';
import { diagnoseVpc } from './diagnose-vpc';

/** The report of a row's diagnosis, of the only one, or of one to be chosen; without any, one is made first. */
export async function openReport(parts: Parts, argument: unknown): Promise<void> {
  if (diagnosisRowOf(argument) === undefined && parts.diagnoses.tree.all.length === 0) {
    await diagnoseVpc(parts, undefined);
  }
  const diagnosis = diagnosisRowOf(argument)?.diagnosis ?? (await choose(parts.diagnoses.tree.all));
  if (diagnosis === undefined) return;
  const { profile, vpcId, site } = diagnosis;
  const at = parts.diagnoses.tree.dated.find((known) => known.diagnosis === diagnosis)?.at ?? Date.now();
  await parts.documents.show({
    kind: 'report',
    id: `${profile}-${vpcId}-${site}`,
    title: l10n.t('Diagnosis of {0}', vpcId),
    extension: 'md',
    text: loadWork().reportDiagnosis(diagnosis, at),
  });
}

async function choose(diagnoses: readonly Diagnosis[]): Promise<Diagnosis | undefined> {
  if (diagnoses.length < 2) return diagnoses[0];
  const items = diagnoses.map((diagnosis) => ({
    label: diagnosis.vpcName ?? diagnosis.vpcId,
    description: [diagnosis.vpcId, diagnosis.site].join(' · '),
    diagnosis,
  }));
  return (await window.showQuickPick(items, { title: l10n.t('Report of which diagnosis?') }))?.diagnosis;
}
