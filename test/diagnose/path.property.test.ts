import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientOf } from '../../src/diagnose/path/client';
import type { Path } from '../../src/diagnose/path/path';
import { pathTo } from '../../src/diagnose/path/path-to';
import { type Hidden, anyHidden, nothingHidden, requestOf, seenPath, theEndpoint } from './seen-path';
import { addressesOf, arrives, isIn } from './obvious-packet';
import { type PathWorld, anyPathWorld, subnetsOf } from './path-world';
import { madePlain } from './plain-path-world';

/** The ends of every range of ports that a rule of these worlds names. */
const clientPorts = [1024, 32_767, 32_768, 65_535];

function verdictOf(world: PathWorld, hidden: Hidden): Path['verdict'] {
  const network = seenPath(world, hidden);
  return pathTo(theEndpoint(world), clientOf(requestOf(world), network), network).verdict;
}

/** To every interface. */
function isAllDelivered(world: PathWorld, senders: readonly string[]): boolean {
  const interfaces = world.endpointIn === 'here' ? ['10.0.0.5', '10.0.0.21'] : ['10.1.0.5', '10.1.0.21'];
  return senders.every((from) =>
    interfaces.every((to) => clientPorts.every((port) => arrives(world, { from, port, to }))),
  );
}

/** Nobody is in an idle subnet, unless it was chosen, or all are idle and somebody is still to come. */
function sendersIn({ idle, sender }: PathWorld): readonly string[] {
  const all = addressesOf('here');
  if (sender.isChosen || idle.length === 2) return all;
  return all.filter((address) =>
    idle.every((id) => !isIn(address, subnetsOf.here[id === 'here-a' ? 'a' : 'b'])),
  );
}

describe('the path to an endpoint, for any network', () => {
  it('is open only where every packet arrives, and blocked only where one is lost', () => {
    const seen: Record<Path['verdict'], number> = { open: 0, blocked: 0, unknown: 0 };
    fc.assert(
      fc.property(anyPathWorld, anyHidden, (world, hidden) => {
        const verdict = verdictOf(world, hidden);
        seen[verdict] += 1;
        if (verdict === 'open') expect(isAllDelivered(world, sendersIn(world))).toBe(true);
        // Who does not see interfaces cannot know that nothing else is in a subnet.
        const may = hidden.interfaces ? addressesOf('here') : sendersIn(world);
        if (verdict === 'blocked') expect(isAllDelivered(world, may)).toBe(false);
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  }, 120_000);

  it('is known where everything was read and nothing of it leads out of sight', () => {
    let open = 0;
    fc.assert(
      fc.property(anyPathWorld.map(madePlain), (world) => {
        const isOpen = isAllDelivered(world, sendersIn(world));
        open += isOpen ? 1 : 0;
        expect(verdictOf(world, nothingHidden)).toBe(isOpen ? 'open' : 'blocked');
      }),
      { numRuns: 500 },
    );
    expect(open).toBeGreaterThan(50);
  }, 120_000);
});
