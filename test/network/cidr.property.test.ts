import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cidr, formatCidr, isCovered, parseCidr } from '../../src/network/cidr';

/** Blocks inside 10.0.0.0/24, so that every address can be looked at. */
const block: fc.Arbitrary<Cidr> = fc
  .record({ last: fc.nat(255), bits: fc.integer({ min: 24, max: 32 }) })
  .map(({ last, bits }) => parsed(`10.0.0.${last}/${bits}`));

function parsed(text: string): Cidr {
  const cidr = parseCidr(text);
  if (cidr === undefined) throw new Error(text);
  return cidr;
}

function addressesOf({ base, bits }: Cidr): readonly number[] {
  return Array.from({ length: 2 ** (32 - bits) }, (_, offset) => base + offset);
}

test('a block is covered when each of its addresses is', () => {
  fc.assert(
    fc.property(block, fc.array(block, { maxLength: 6 }), (one, others) => {
      const covered = new Set(others.flatMap(addressesOf));
      expect(isCovered(one, others)).toBe(addressesOf(one).every((address) => covered.has(address)));
    }),
    { numRuns: 2000 },
  );
});

test('what is written is read again as the same block', () => {
  fc.assert(
    fc.property(block, (one) => {
      expect(parseCidr(formatCidr(one))).toEqual(one);
    }),
  );
});

test.each([
  ['10.1.2.3/16', '10.1.0.0/16'],
  ['255.255.255.255/32', '255.255.255.255/32'],
  ['1.2.3.4/0', '0.0.0.0/0'],
])('host bits are dropped: %s is %s', (text, canonical) => {
  expect(formatCidr(parsed(text))).toBe(canonical);
});

test.each(['10.0.0.0', '10.0.0/8', '10.0.0.256/8', '10.0.0.0/33', 'fd00::/8', '', '10.0.0.0/8/8'])(
  '%s is no IPv4 block',
  (text) => {
    expect(parseCidr(text)).toBeUndefined();
  },
);
