import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenBefore } from '../../../src/ui/provision/chosen-before';
import { wishOf } from '../../../src/ui/provision/wish';

describe('what a configuration file asks for', () => {
  it('is taken from a command argument, and nothing else is', () => {
    const wish = { site: 'datadoghq.com', services: ['com.amazonaws.vpce.us-east-1.vpce-svc-1'] };
    expect(wishOf(wish)).toEqual(wish);
    fc.assert(
      fc.property(fc.anything(), (argument) => {
        const found = wishOf(argument);
        if (found !== undefined) expect(found.services.every((name) => typeof name === 'string')).toBe(true);
      }),
    );
    expect(wishOf({ site: 1, services: [] })).toBeUndefined();
    expect(wishOf(undefined)).toBeUndefined();
  });

  it('is chosen instead of what is usually suggested, as far as it exists', () => {
    expect(chosenBefore(['b', 'x'], ['a', 'b', 'c'], ['a'])).toEqual(['b']);
    expect(chosenBefore(['x'], ['a', 'b', 'c'], ['a'])).toEqual(['a']);
  });
});
