import { t } from '@vscode/l10n';
import type { Plan } from '../plan/plan';
import type { Step } from '../plan/step';
import { comment } from './comment';
import { commandOfStep } from './shell/command';

/** What a format cannot do, as a comment: why, and the command that does it. */
export function byHand(step: Step, reason: string, plan: Plan): readonly string[] {
  const line = commandOfStep(step, plan);
  const variables = line.includes(`"$`)
    ? [comment(t('Set the variables of the command to what the step of that name made.'))]
    : [];
  return [comment(reason), ...variables, comment(`  ${line}`)];
}
