import { l10n, window } from 'vscode';
import type { Plan } from '../../plan/plan';
import { type ConsentWords, consentWords, deletesSomething, harmWords, typingWords } from './consent-words';

/**
 * The modal question before anything changes; a second one where the plan breaks something else.
 *
 * @param name what is to be typed where the plan deletes
 */
export async function consentToApply(
  plan: Plan,
  emulator: string | undefined,
  name: string,
): Promise<boolean> {
  const apply = l10n.t('Apply');
  if (!(await agreesTo(consentWords(plan, emulator), apply))) return false;
  const harm = harmWords(plan);
  if (harm !== undefined && !(await agreesTo(harm, l10n.t('Apply All the Same')))) return false;
  return !deletesSomething(plan) || typed(name, plan, l10n.t('What the plan deletes does not come back.'));
}

async function agreesTo({ question, detail }: ConsentWords, button: string): Promise<boolean> {
  return (await window.showWarningMessage(question, { modal: true, detail }, button)) === button;
}

/** Rolling back deletes, so the name is to be typed. */
export async function consentToRollBack(plan: Plan, name: string): Promise<boolean> {
  const accounts = plan.accounts.map(({ accountId }) => accountId).join(', ');
  return typed(
    name,
    plan,
    l10n.t('What this plan made in account {0} is deleted, and nothing else.', accounts),
    l10n.t('Roll back: {0}', plan.title),
  );
}

async function typed(name: string, plan: Plan, what: string, heading = plan.title): Promise<boolean> {
  const answer = await window.showInputBox({
    title: heading,
    prompt: `${what} ${typingWords(name, plan)}`,
    placeHolder: name,
    ignoreFocusOut: true,
    validateInput: (text) => (name.startsWith(text) ? undefined : l10n.t('Type {0}', name)),
  });
  return answer === name;
}
