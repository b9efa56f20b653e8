import { l10n, window } from 'vscode';
import type { Plan } from '../../plan/plan';
import { consentWords } from './consent-words';

/** The modal question before anything changes. */
export async function consentToApply(plan: Plan, emulator: string | undefined): Promise<boolean> {
  const { question, detail } = consentWords(plan, emulator);
  const apply = l10n.t('Apply');
  return (await window.showWarningMessage(question, { modal: true, detail }, apply)) === apply;
}

/** Rolling back deletes, so the VPC is to be typed. */
export async function consentToRollBack({ vpcId, title, accountId, region }: Plan): Promise<boolean> {
  const typed = await window.showInputBox({
    title: l10n.t('Roll back: {0}', title),
    prompt: l10n.t(
      'What this plan made in account {0}, region {1} is deleted, and nothing else. Type {2} to go on.',
      accountId,
      region,
      vpcId,
    ),
    placeHolder: vpcId,
    ignoreFocusOut: true,
    validateInput: (text) => (text === '' || vpcId.startsWith(text) ? undefined : l10n.t('Type {0}', vpcId)),
  });
  return typed === vpcId;
}
