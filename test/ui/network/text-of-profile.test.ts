import { describe, expect, it } from 'vitest';
import { read, unread } from '../../../src/network/reading';
import { notReadYet } from '../../../src/network/not-read-yet';
import { emptyState } from '../../../src/ui/network/snapshot/profile-state';
import { profileFacts } from '../../../src/ui/network/text-of-profile';

const identity = { accountId: '111111111111', arn: 'arn:aws:iam::111111111111:user/me' };
const arrived = <T>(value: T) => ({ value, newest: value, isLoading: false });

describe('what a profile is', () => {
  it('is its account, its alias and its region, behind the word EMULATOR where there is one', () => {
    const state = {
      ...emptyState('ops'),
      emulator: '127.0.0.1:5000',
      homeRegion: 'eu-central-1',
      identity: arrived(read({ ...identity, alias: 'acme' })),
    };
    expect(profileFacts(state)).toEqual(['EMULATOR 127.0.0.1:5000', '111111111111', 'acme', 'eu-central-1']);
  });

  it('is nothing before it was asked, and says so where it cannot be known', () => {
    expect(profileFacts(emptyState('ops'))).toEqual([]);
    const state = { ...emptyState('ops'), identity: arrived(unread(notReadYet())) };
    expect(profileFacts(state)).toEqual(['account unknown']);
  });
});
