import { describe, expect, it } from 'vitest';
import { read, unread } from '../../../../src/network/reading';
import { otherRegions, regionsToRead } from '../../../../src/ui/network/snapshot/regions-to-read';

const regions = read(
  ['us-east-1', 'ap-northeast-1', 'eu-central-1', 'eu-west-2'].map((name) => ({
    name,
    isEnabled: name !== 'eu-west-2',
  })),
);
const denied = unread({ code: 'permission-missing', sentence: '', remedy: '' });

describe('the regions that are read', () => {
  const ofSites = ['ap-northeast-1', 'ap-southeast-2', 'eu-west-2', 'us-east-1'];

  it('are those of the sites, before anybody is asked which are enabled', () => {
    expect(regionsToRead({ added: [] })).toEqual(ofSites);
  });

  it('are also the one of the profile and those that the person added, once each and in one order', () => {
    const wishes = { ofProfile: 'eu-central-1', added: ['me-central-1', 'us-east-1'] };
    expect(regionsToRead(wishes)).toEqual([...ofSites, 'eu-central-1', 'me-central-1'].sort());
  });
});

describe('the other regions', () => {
  it('are the enabled ones that nobody asked for', () => {
    expect(otherRegions(regions, ['us-east-1'])).toEqual(['ap-northeast-1', 'eu-central-1']);
    expect(otherRegions(denied, [])).toEqual([]);
  });
});
