import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientOf } from '../../src/diagnose/path/client';
import type { Path } from '../../src/diagnose/path/path';
import { pathTo } from '../../src/diagnose/path/path-to';
import type { SenderPlace } from '../../src/diagnose/sender';
import { anyPathWorld } from './path-world';
import { anyHidden, requestOf, seenPath, theEndpoint } from './seen-path';

const worstFirst: readonly Path['verdict'][] = ['blocked', 'unknown', 'open'];

const anyWorldAndPlaces = anyPathWorld.chain((world) => {
  const groupIds = world.here.groups.map(({ id }) => id);
  const place = fc.record({
    subnetIds: fc.subarray(['here-a', 'here-b'], { minLength: 1 }),
    securityGroupIds: groupIds.length === 0 ? fc.constant([]) : fc.subarray(groupIds, { minLength: 1 }),
  });
  return fc.tuple(fc.constant(world), fc.array(place, { minLength: 2, maxLength: 3 }));
});

describe('a sender with several network interfaces', () => {
  it('gets through only where each of them does, with the groups that it has itself', () => {
    let differing = 0;
    fc.assert(
      fc.property(anyWorldAndPlaces, anyHidden, ([world, places], hidden) => {
        const network = seenPath(world, hidden);
        const verdictFrom = (some: readonly SenderPlace[]): Path['verdict'] => {
          const client = clientOf({ ...requestOf(world), from: { places: some } }, network);
          return pathTo(theEndpoint(world), client, network).verdict;
        };
        const each = places.map((place) => verdictFrom([place]));
        differing += new Set(each).size > 1 ? 1 : 0;
        expect(verdictFrom(places)).toBe(worstFirst.find((verdict) => each.includes(verdict)));
      }),
      { numRuns: 800 },
    );
    expect(differing).toBeGreaterThan(20);
  }, 60_000);
});
