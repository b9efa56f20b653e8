import { l10n, window } from 'vscode';
import { describeSender } from '../../diagnose/describe-sender';
import { diagnosisRowOf } from '../argument-row';
import { keyOf } from './children-of-row';
import type { DatedDiagnosis } from './diagnosis-row';

/** The diagnosis of a row, the only one, or one to be chosen. */
export async function chooseDiagnosis(
  all: readonly DatedDiagnosis[],
  argument: unknown,
  title: string,
): Promise<DatedDiagnosis | undefined> {
  const row = diagnosisRowOf(argument);
  if (row !== undefined) return all.find(({ diagnosis }) => keyOf(diagnosis) === keyOf(row.diagnosis));
  if (all.length < 2) return all[0];
  const items = all.map((dated) => {
    const { vpcName, vpcId, site, from } = dated.diagnosis;
    const sender = from === undefined ? [] : [l10n.t('from {0}', describeSender(from))];
    return { label: vpcName ?? vpcId, description: [vpcId, site, ...sender].join(' · '), dated };
  });
  return (await window.showQuickPick(items, { title }))?.dated;
}
