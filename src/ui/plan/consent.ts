import { l10n, window } from 'vscode';
import { changesOf } from '../../plan/changes-of';
import { describeStep } from '../../plan/describe-step';
import type { Plan } from '../../plan/plan';
import { isSandboxProfile } from '../profile-names';

/** The modal question before anything changes: which account, which region, how many changes. */
export async function consentToApply(plan: Plan, emulator: string | undefined): Promise<boolean> {
  const changes = changesOf(plan);
  const { accountId, region } = plan;
  const question =
    changes.length === 1
      ? l10n.t('Make 1 change in account {0}, region {1}?', accountId, region)
      : l10n.t('Make {0} changes in account {1}, region {2}?', changes.length, accountId, region);
  const detail = [
    whose(plan, emulator),
    plan.title,
    '',
    ...changes.slice(0, shown).map((step) => `• ${describeStep(step).what}`),
    ...(changes.length > shown ? [l10n.t('and {0} more, as the plan says', changes.length - shown)] : []),
  ].join('\n');
  const apply = l10n.t('Apply');
  return (await window.showWarningMessage(question, { modal: true, detail }, apply)) === apply;
}

/** A dialog cannot scroll everywhere. */
const shown = 12;

function whose({ profile }: Plan, emulator: string | undefined): string {
  if (isSandboxProfile(profile)) return l10n.t('Account of the sandbox: nothing happens at AWS.');
  if (emulator !== undefined) return l10n.t('EMULATOR {0}, profile {1}', emulator, profile);
  return l10n.t('AWS profile {0}', profile);
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
