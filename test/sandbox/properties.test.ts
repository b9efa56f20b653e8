import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProblem, type ProblemFacts } from '../../src/problem';
import { cidrsOverlap } from '../../src/sandbox/cidr';
import { endpointsThere, privateDnsNameHeldBy } from '../../src/sandbox/endpoints';
import { peeringsThere } from '../../src/sandbox/peerings';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox';
import type { World } from '../../src/sandbox/world';
import { type Action, arbitraryAction, perform } from './arbitrary-action';
import { arbitraryWorld } from './arbitrary-world';

interface Step {
  readonly action: Action;
  /** Milliseconds that pass before it. */
  readonly pause: number;
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ action: arbitraryAction, pause: fc.constantFrom(0, 1_000, 7_000) }),
  { maxLength: 25 },
);

/** The problem's facts; undefined where the action went well. Anything that is no problem is a defect. */
async function outcome(call: Promise<unknown>): Promise<ProblemFacts | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (isProblem(error)) return error.facts;
    throw error;
  }
}

/** Plays the steps, and calls `after` each of them. */
async function play(
  world: World,
  sequence: readonly Step[],
  after: (sandbox: Sandbox, now: number) => void = () => undefined,
) {
  let now = 1_000;
  const sandbox = createSandbox({ now: () => now, world });
  const outcomes: (ProblemFacts | undefined)[] = [];
  for (const { action, pause } of sequence) {
    now += pause;
    outcomes.push(await outcome(perform(sandbox, action, 'make')));
    after(sandbox, now);
  }
  return { outcomes, sandbox };
}

function privateNamesByVpc(world: World, now: number): readonly string[] {
  const held = endpointsThere({ world, now }).flatMap((endpoint) => {
    const name = privateDnsNameHeldBy(world, endpoint);
    return name === undefined ? [] : [`${endpoint.vpcId} ${name}`];
  });
  const byHand = world.zones.flatMap((zone) => zone.associations.map(({ vpcId }) => `${vpcId} ${zone.name}`));
  return [...held, ...byHand];
}

describe('whatever is done in the sandbox', () => {
  it('no subnet has fewer than no free addresses', () =>
    fc.assert(
      fc.asyncProperty(arbitraryWorld, steps, async (world, sequence) => {
        await play(world, sequence, (sandbox) => {
          for (const free of Object.values(sandbox.snapshot().freeAddresses))
            expect(free).toBeGreaterThanOrEqual(0);
        });
      }),
    ));

  it('no private DNS name is held twice in a VPC', () =>
    fc.assert(
      fc.asyncProperty(arbitraryWorld, steps, async (world, sequence) => {
        await play(world, sequence, (sandbox, now) => {
          const names = privateNamesByVpc(sandbox.world(), now);
          expect(new Set(names).size).toBe(names.length);
        });
      }),
    ));

  it('two VPCs that share addresses are never joined by a peering that works', () =>
    fc.assert(
      fc.asyncProperty(arbitraryWorld, steps, async (world, sequence) => {
        await play(world, sequence, (sandbox, now) => {
          const working = peeringsThere({ world: sandbox.world(), now }).filter(
            ({ state }) => state === 'active',
          );
          for (const { requester, accepter } of working)
            expect(cidrsOverlap(requester.cidrs ?? [], accepter.cidrs ?? [])).toBe(false);
          const pairs = working.map(({ requester, accepter }) =>
            [requester.vpcId, accepter.vpcId].sort().join(' '),
          );
          expect(new Set(pairs).size).toBe(pairs.length);
        });
      }),
    ));

  it('no zone is without a VPC, and no two things in a table have the same destination', () =>
    fc.assert(
      fc.asyncProperty(arbitraryWorld, steps, async (world, sequence) => {
        await play(world, sequence, (sandbox) => {
          const { zones, routeTables } = sandbox.snapshot();
          for (const { associations } of zones) expect(associations.length).toBeGreaterThan(0);
          for (const { routes } of routeTables) {
            const destinations = routes.map(({ destination }) => JSON.stringify(destination));
            expect(new Set(destinations).size).toBe(destinations.length);
          }
        });
      }),
    ));

  it('the same steps lead to the same outcomes and the same network', () =>
    fc.assert(
      fc.asyncProperty(arbitraryWorld, steps, async (world, sequence) => {
        const first = await play(world, sequence);
        const second = await play(world, sequence);
        expect(second.outcomes).toEqual(first.outcomes);
        expect(second.sandbox.world()).toEqual(first.sandbox.world());
        expect(second.sandbox.calls()).toEqual(first.sandbox.calls());
      }),
    ));

  it('a rehearsal changes nothing and ends as the call itself would', () =>
    fc.assert(
      fc.asyncProperty(arbitraryWorld, steps, arbitraryAction, async (world, sequence, action) => {
        fc.pre(action.kind !== 'set DNS attribute' && action.kind !== 'change a zone');
        const { sandbox } = await play(world, sequence);
        const before = sandbox.world();
        const rehearsed = await outcome(perform(sandbox, action, 'rehearse'));
        expect(sandbox.world()).toBe(before);
        expect(await outcome(perform(sandbox.clone(), action, 'make'))).toEqual(rehearsed);
        expect(sandbox.world()).toBe(before);
      }),
    ));

  it('a refused call changes nothing', () =>
    fc.assert(
      fc.asyncProperty(arbitraryWorld, steps, arbitraryAction, async (world, sequence, action) => {
        const { sandbox } = await play(world, sequence);
        const before = sandbox.world();
        if ((await outcome(perform(sandbox, action, 'make'))) !== undefined)
          expect(sandbox.world()).toBe(before);
      }),
    ));

  it('a fault before the effect changes nothing, and one after it loses only the answer', () =>
    fc.assert(
      fc.asyncProperty(arbitraryWorld, arbitraryAction, async (world, action) => {
        const now = () => 1_000;
        const [healthy, before, after] = [1, 2, 3].map(() => createSandbox({ now, world }));
        if (healthy === undefined || before === undefined || after === undefined) return;
        before.addFault({ kind: 'no network', strikes: 'before the effect' });
        after.addFault({ kind: 'timed out', strikes: 'after the effect' });
        const undisturbed = await outcome(perform(healthy, action, 'make'));
        expect(await outcome(perform(before, action, 'make'))).toMatchObject({ code: 'no-network' });
        const lost = await outcome(perform(after, action, 'make'));
        expect(lost?.code).toBe(undisturbed?.code ?? 'timed-out');
        expect(before.world()).toBe(world);
        expect(after.world()).toEqual(healthy.world());
      }),
    ));
});
