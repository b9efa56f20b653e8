import { l10n } from 'vscode';
import { diagnosisRowOf } from '../argument-row';
import { chooseDiagnosis } from '../diagnosis/choose-diagnosis';
import { loadWork } from '../lazy/work';
import type { Parts } from '../parts';
import { diagnoseVpc } from './diagnose-vpc';

/** The report of a row's diagnosis, of the only one, or of one to be chosen; without any, one is made first. */
export async function openReport(parts: Parts, argument: unknown): Promise<void> {
  const { tree } = parts.diagnoses;
  if (diagnosisRowOf(argument) === undefined && tree.all.length === 0) await diagnoseVpc(parts, undefined);
  const dated = await chooseDiagnosis(tree.all, argument, l10n.t('Report of which diagnosis?'));
  if (dated === undefined) return;
  const { profile, vpcId, site } = dated.diagnosis;
  await parts.documents.show({
    kind: 'report',
    id: `${profile}-${vpcId}-${site}`,
    title: l10n.t('Diagnosis of {0}', dated.diagnosis.vpcName ?? vpcId),
    extension: 'md',
    text: loadWork().reportDiagnosis(dated.diagnosis, dated.at, dated.gathered),
  });
}
