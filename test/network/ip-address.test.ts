import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIpAddress, reachOfAddress } from '../../src/network/ip-address';

describe('an address', () => {
  it('is what Node takes for one', () => {
    const pieces = fc.array(
      fc.constantFrom('0', '10', '255', '256', 'fd00', 'ffff', '1f', '::', ':', '.', 'g'),
      { maxLength: 16 },
    );
    const text = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.string(),
      pieces.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (one) => {
        expect(isIpAddress(one)).toBe(isIP(one) !== 0 && !one.includes('%'));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['10.255.0.1', 'private'],
    ['172.15.0.1', 'public'],
    ['172.31.255.255', 'private'],
    ['172.32.0.0', 'public'],
    ['192.168.1.1', 'private'],
    ['100.63.255.255', 'public'],
    ['100.64.0.0', 'private'],
    ['100.128.0.0', 'public'],
    ['127.0.0.1', 'local'],
    ['0.0.0.0', 'local'],
    ['169.254.169.254', 'local'],
    ['8.8.8.8', 'public'],
    ['::1', 'local'],
    ['::', 'local'],
    ['fe80::1', 'local'],
    ['fd00::1', 'private'],
    ['2600:1f18::1', 'public'],
    ['64:ff9b::10.0.0.1', 'public'],
    ['::ffff:10.0.0.1', 'private'],
    ['::ffff:8.8.8.8', 'public'],
    ['10.0.0', undefined],
  ])('such as %s is %s', (address, reach) => {
    expect(reachOfAddress(address, [])).toBe(reach);
  });

  it('in a block of the VPC is private, and a block that cannot be read changes nothing', () => {
    expect(reachOfAddress('52.1.2.3', ['52.1.0.0/16'])).toBe('private');
    expect(reachOfAddress('52.2.2.3', ['52.1.0.0/16'])).toBe('public');
    expect(reachOfAddress('2600:1f18:1:2::3', ['2600:1f18:1:2::/64'])).toBe('private');
    expect(reachOfAddress('52.1.2.3', ['', 'x', '52.1.0.0', '52.1.0.0/33', '52.1.0.0/', '::/200'])).toBe(
      'public',
    );
  });
});
