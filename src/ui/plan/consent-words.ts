import { t } from '@vscode/l10n';
import { changesOf } from '../../plan/changes-of';
import { describeStep } from '../../plan/describe-step';
import type { Plan } from '../../plan/plan';
import { isSandboxProfile } from '../profile-names';

export interface ConsentWords {
  /** Names the account, the region and the number of changes. */
  readonly question: string;
  /** Whose account it is, and the first changes. */
  readonly detail: string;
}

export function consentWords(plan: Plan, emulator: string | undefined): ConsentWords {
  const changes = changesOf(plan);
  const { accountId, region } = plan;
  const rest = changes.length - shown;
  return {
    question:
      changes.length === 1
        ? t('Make 1 change in account {0}, region {1}?', accountId, region)
        : t('Make {0} changes in account {1}, region {2}?', changes.length, accountId, region),
    detail: [
      whose(plan, emulator),
      plan.title,
      '',
      ...changes.slice(0, shown).map((step) => `• ${describeStep(step).what}`),
      ...(rest > 0 ? [t('and {0} more, as the plan says', rest)] : []),
    ].join('\n'),
  };
}

/** A dialog cannot scroll everywhere. */
const shown = 8;

function whose({ profile }: Plan, emulator: string | undefined): string {
  if (isSandboxProfile(profile)) return t('Account of the sandbox: nothing happens at AWS.');
  if (emulator !== undefined) return t('EMULATOR {0}, profile {1}', emulator, profile);
  return t('AWS profile {0}', profile);
}
