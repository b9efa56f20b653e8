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

/** What another account showed is dropped, all but what was read since. Of the same account the alias stays known. */
export function withAccount(
  state: ProfileState,
  answer: Reading<Identity>,
  freshness: Freshness,
): ProfileState {
  if (!isOtherAccount(state, answer))
    return { ...state, identity: keepKnown.reading(state.identity, withKnownAlias(state, answer)) };
  const own = withoutOtherAccount(state, (name) => freshness.stateOf(name));
  return { ...own, identity: arrived(answer) };
}

function withKnownAlias({ identity }: ProfileState, answer: Reading<Identity>): Reading<Identity> {
  const known = identity.value?.kind === 'read' ? identity.value.value.alias : undefined;
  return answer.kind === 'read' && answer.value.alias === undefined ? named(answer, known) : answer;
}

export function named(answer: Reading<Identity>, alias: string | undefined): Reading<Identity> {
  if (answer.kind === 'unread' || alias === undefined) return answer;
  return { kind: 'read', value: { ...answer.value, alias } };
}
