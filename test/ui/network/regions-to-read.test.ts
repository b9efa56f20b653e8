import { describe, expect, it } from 'vitest';
import { read, unread } from '../../../src/network/reading';
import { otherRegions, regionsToRead } from '../../../src/ui/network/regions-to-read';

const regions = read(
  ['us-east-1', 'ap-northeast-1', 'eu-central-1', 'eu-west-2'].map((name) => ({
    name,
    isEnabled: name !== 'eu-west-2',
  })),
);
const denied = unread({ code: 'permission-missing', sentence: '', remedy: '' });

describe('the regions that are read', () => {
  it('are those of the sites, as far as they are enabled, in one order', () => {
    expect(regionsToRead(regions, { added: [] })).toEqual(['ap-northeast-1', 'us-east-1']);
  });

  it('are also the one of the profile and those that the person added, even where they are not enabled', () => {
    const wishes = { ofProfile: 'eu-central-1', added: ['eu-west-2', 'us-east-1'] };
    expect(regionsToRead(regions, wishes)).toEqual([
      'ap-northeast-1',
      'eu-central-1',
      'eu-west-2',
      'us-east-1',
    ]);
  });

  it('are all of the sites where nobody may list regions', () => {
    expect(regionsToRead(denied, { added: [] })).toEqual([
      'ap-northeast-1',
      'ap-southeast-2',
      'eu-west-2',
      'us-east-1',
    ]);
  });
});

describe('the other regions', () => {
  it('are the enabled ones that nobody asked for', () => {
    expect(otherRegions(regions, ['us-east-1'])).toEqual(['ap-northeast-1', 'eu-central-1']);
    expect(otherRegions(denied, [])).toEqual([]);
  });
});
