import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from '../../src/plan/fingerprint';

const anyText = fc.array(fc.constantFrom('a', 'b', ' ', '"', 'é', '漢', '😀')).map((parts) => parts.join(''));

test('the hash is FNV-1a with 64 bits over the JSON of the value', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let hash = 0xcbf29ce484222325n;
      for (const byte of new TextEncoder().encode(JSON.stringify(text))) {
        hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
      }
      expect(fingerprint(text)).toBe(hash.toString(16).padStart(16, '0'));
    }),
  );
});

test('the order of keys and members that are undefined make no difference', () => {
  expect(fingerprint({ a: 1, b: [1, { c: 2, d: undefined }] })).toBe(fingerprint({ b: [1, { c: 2 }], a: 1 }));
});

test('different texts have different fingerprints', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyText, { minLength: 2 }), (texts) => {
      expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
    }),
  );
});
