import { t } from '@vscode/l10n';
import type { RowText } from '../row-text';
import type { ProfileState } from './profile-state';

export function textOfProfile(state: ProfileState): RowText {
  return {
    label: state.profile,
    description: profileFacts(state).join(' · '),
    icon: state.identity.isLoading ? { name: 'loading~spin' } : { name: 'account' },
    folding: 'unfolded',
  };
}

/** EMULATOR comes first: whoever reads it must not take what follows for AWS. */
export function profileFacts({ emulator, identity }: ProfileState): readonly string[] {
  const account =
    identity.value?.kind === 'read'
      ? [identity.value.value.accountId, identity.value.value.alias].flatMap((text) => text ?? [])
      : [t('account unknown')];
  return [
    ...(emulator === undefined ? [] : [t('EMULATOR {0}', emulator)]),
    ...(identity.value === undefined ? [] : account),
  ];
}
