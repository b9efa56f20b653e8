import type { Identity } from '../../../network/account-reading';
import type { Reading } from '../../../network/reading';
import { arrived, withoutOtherAccount } from './changes-of-state';
import type { Freshness } from './freshness';
import { keepKnown } from './keep-known';
import type { ProfileState } from './profile-state';

/** Whether what a state shows is of another account than this one. */
export function isOtherAccount({ identity }: ProfileState, answer: Reading<Identity>): boolean {
  return (
    identity.value?.kind === 'read' &&
    answer.kind === 'read' &&
    identity.value.value.accountId !== answer.value.accountId
  );
}

/** What another account showed is dropped, all but what was read since. */
export function withAccount(
  state: ProfileState,
  answer: Reading<Identity>,
  freshness: Freshness,
): ProfileState {
  if (!isOtherAccount(state, answer))
    return { ...state, identity: keepKnown.reading(state.identity, answer) };
  const own = withoutOtherAccount(state, (name) => freshness.stateOf(name));
  return { ...own, identity: arrived(answer) };
}

export function named(answer: Reading<Identity>, alias: string | undefined): Reading<Identity> {
  if (answer.kind === 'unread' || alias === undefined) return answer;
  return { kind: 'read', value: { ...answer.value, alias } };
}
