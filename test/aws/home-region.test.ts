import { describe, expect, it } from 'vitest';
import { homeRegionOf } from '../../src/aws/login/home-region';

const files = {
  profiles: new Map([
    ['default', { region: 'eu-west-1' }],
    ['ops', { region: 'eu-central-1' }],
    ['bare', {}],
  ]),
  services: new Map(),
};

describe('the region of calls that belong to none', () => {
  it.each<[string | undefined, Record<string, string>, string]>([
    ['ops', {}, 'eu-central-1'],
    ['ops', { AWS_REGION: 'us-west-2' }, 'eu-central-1'],
    ['bare', { AWS_REGION: 'us-west-2', AWS_DEFAULT_REGION: 'us-east-2' }, 'us-west-2'],
    ['bare', { AWS_DEFAULT_REGION: 'us-east-2' }, 'us-east-2'],
    ['bare', {}, 'us-east-1'],
    [undefined, { AWS_REGION: 'us-west-2' }, 'us-west-2'],
    [undefined, { AWS_REGION: '' }, 'eu-west-1'],
  ])('of profile %s with %j is %s', (profile, environment, region) => {
    expect(homeRegionOf(files, profile, environment)).toBe(region);
  });
});
