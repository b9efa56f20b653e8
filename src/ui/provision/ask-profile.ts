import { l10n } from 'vscode';
import type { Question } from '../flow/flow';
import { pickOne } from '../flow/pick';
import type { Asking } from './asking';
import { answered } from '../flow/answered';
import type { ProvisionAnswers } from './provision-answers';

export function askProfile(
  { title, networks }: Asking,
  profiles: readonly string[],
): Question<ProvisionAnswers> {
  return {
    isOpen: () => profiles.length > 0,
    ask: async (answers, position) => {
      const reply = await pickOne({
        title,
        position,
        placeholder: l10n.t('In which account?'),
        choices: Promise.resolve(
          profiles.map((value) => ({
            label: value,
            description: accountOf(value),
            picked: value === answers.profile,
            value,
          })),
        ),
      });
      return answered(reply, (profile) => ({ ...answers, profile }));
    },
  };

  function accountOf(profile: string): string {
    const { value } = networks.of(profile).state.identity;
    return value?.kind === 'read' ? value.value.accountId : '';
  }
}
