import { l10n, window } from 'vscode';
import type { Diagnosis } from '../../diagnose/diagnosis';
import type { Recognised } from '../../diagnose/evidence/recognise';
import type { Vantage } from '../../probe/vantage';

/** A text does not say where it was made, so the person does. Undefined when they left. */
export async function askVantage(
  { vpcId, vpcName }: Diagnosis,
  { form, observations }: Recognised,
): Promise<Vantage | undefined> {
  const vpc = vpcName === undefined ? vpcId : `${vpcName} (${vpcId})`;
  const items: { readonly label: string; readonly detail: string; readonly vantage: Vantage }[] = [
    {
      label: l10n.t('On a machine inside {0}', vpc),
      detail: l10n.t('It is evidence: where it differs from the configuration, the verdict follows it.'),
      vantage: { kind: 'inside', by: 'the person' },
    },
    {
      label: l10n.t('Somewhere else, or not known'),
      detail: l10n.t('It is shown, and is no evidence about this VPC.'),
      vantage: { kind: 'not shown to be inside', isContainer: false },
    },
  ];
  const placeHolder =
    observations.length === 1
      ? l10n.t('Output of {0}, 1 host. Where was it made?', form)
      : l10n.t('Output of {0}, {1} hosts. Where was it made?', form, observations.length);
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Use Pasted Evidence'),
    placeHolder,
    ignoreFocusOut: true,
  });
  return chosen?.vantage;
}
