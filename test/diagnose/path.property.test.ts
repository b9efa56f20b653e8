import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientOf } from '../../src/diagnose/path/client';
import type { Path } from '../../src/diagnose/path/path';
import { pathTo } from '../../src/diagnose/path/path-to';
import { type Hidden, anyHidden, nothingHidden, requestOf, seenPath, theEndpoint } from './seen-path';
import { addressesOf, arrives } from './obvious-packet';
import { type PathWorld, anyPathWorld } from './path-world';
import { madePlain } from './plain-path-world';

/** The ends of every range of ports that a rule of these worlds names. */
const clientPorts = [1024, 32_767, 32_768, 65_535];

function verdictOf(world: PathWorld, hidden: Hidden): Path['verdict'] {
  const network = seenPath(world, hidden);
  return pathTo(theEndpoint(world), clientOf(requestOf(world), network), network).verdict;
}

/** From every address, to every interface. */
function isAllDelivered(world: PathWorld): boolean {
  const interfaces = world.endpointIn === 'here' ? ['10.0.0.5', '10.0.0.21'] : ['10.1.0.5', '10.1.0.21'];
  return addressesOf('here').every((from) =>
    interfaces.every((to) => clientPorts.every((port) => arrives(world, { from, port, to }))),
  );
}

describe('the path to an endpoint, for any network', () => {
  it('is open only where every packet arrives, and blocked only where one is lost', () => {
    const seen: Record<Path['verdict'], number> = { open: 0, blocked: 0, unknown: 0 };
    fc.assert(
      fc.property(anyPathWorld, anyHidden, (world, hidden) => {
        const verdict = verdictOf(world, hidden);
        seen[verdict] += 1;
        if (verdict === 'open') expect(isAllDelivered(world)).toBe(true);
        if (verdict === 'blocked') expect(isAllDelivered(world)).toBe(false);
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  }, 120_000);

  it('is known where everything was read and nothing of it leads out of sight', () => {
    let open = 0;
    fc.assert(
      fc.property(anyPathWorld.map(madePlain), (world) => {
        const isOpen = isAllDelivered(world);
        open += isOpen ? 1 : 0;
        expect(verdictOf(world, nothingHidden)).toBe(isOpen ? 'open' : 'blocked');
      }),
      { numRuns: 500 },
    );
    expect(open).toBeGreaterThan(50);
  }, 120_000);
});
