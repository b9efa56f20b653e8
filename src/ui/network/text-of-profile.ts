import { t } from '@vscode/l10n';
import type { RowText } from '../row-text';
import type { ProfileState } from './snapshot/profile-state';

export function textOfProfile(state: ProfileState): RowText {
  return {
    label: state.profile,
    description: [...profileFacts(state), ...(state.identity.isLoading ? [t('reading')] : [])].join(' · '),
    icon: state.identity.isLoading ? { name: 'loading~spin' } : { name: 'account' },
    folding: 'unfolded',
  };
}

/** EMULATOR comes first: whoever reads it must not take what follows for AWS. */
export function profileFacts({ emulator, identity, homeRegion }: ProfileState): readonly string[] {
  return [
    ...(emulator === undefined ? [] : [t('EMULATOR {0}', emulator)]),
    ...accountFacts(identity),
    ...(homeRegion === undefined ? [] : [homeRegion]),
  ];
}

function accountFacts({ value }: ProfileState['identity']): readonly string[] {
  if (value === undefined) return [];
  if (value.kind === 'unread') return [t('account unknown')];
  const { accountId, alias } = value.value;
  return alias === undefined ? [accountId] : [accountId, alias];
}
