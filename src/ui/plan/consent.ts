import { l10n, window } from 'vscode';
import type { Plan } from '../../plan/plan';
import { type ConsentWords, consentWords, deletesSomething, harmWords } from './consent-words';

/** The modal question before anything changes; a second one where the plan breaks something else. */
export async function consentToApply(plan: Plan, emulator: string | undefined): Promise<boolean> {
  const apply = l10n.t('Apply');
  if (!(await agreesTo(consentWords(plan, emulator), apply))) return false;
  const harm = harmWords(plan);
  if (harm !== undefined && !(await agreesTo(harm, l10n.t('Apply All the Same')))) return false;
  return !deletesSomething(plan) || typedVpcId(plan, l10n.t('What the plan deletes does not come back.'));
}

async function agreesTo({ question, detail }: ConsentWords, button: string): Promise<boolean> {
  return (await window.showWarningMessage(question, { modal: true, detail }, button)) === button;
}

/** Rolling back deletes, so the VPC is to be typed. */
export async function consentToRollBack(plan: Plan): Promise<boolean> {
  const accounts = plan.accounts.map(({ accountId }) => accountId).join(', ');
  return typedVpcId(
    plan,
    l10n.t('What this plan made in account {0} is deleted, and nothing else.', accounts),
    l10n.t('Roll back: {0}', plan.title),
  );
}

async function typedVpcId({ vpcId, title }: Plan, what: string, heading = title): Promise<boolean> {
  const typed = await window.showInputBox({
    title: heading,
    prompt: l10n.t('{0} Type {1} to go on.', what, vpcId),
    placeHolder: vpcId,
    ignoreFocusOut: true,
    validateInput: (text) => (text === '' || vpcId.startsWith(text) ? undefined : l10n.t('Type {0}', vpcId)),
  });
  return typed === vpcId;
}
