import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resolution } from '../../src/dns/resolution';
import { resolve } from '../../src/dns/resolve';
import { viewVpc } from '../../src/dns/view-vpc';
import { region, vpcId } from '../network/network-of';
import { obviousAnswer } from './obvious-answer';
import { anyBlindness, anyHost, anyWorld, seen, sighted } from './world';

function brief(resolution: Resolution): string {
  if (resolution.kind !== 'private') return resolution.kind;
  return `private ${resolution.endpoints.map((endpoint) => endpoint.id).join(' ')}`;
}

/** Milliseconds; a busy machine takes many times what an idle one takes. */
const patience = 60_000;

describe('for any network', () => {
  it(
    'the answer is the obvious one where everything can be read',
    () => {
      fc.assert(
        fc.property(anyWorld, anyHost, (world, host) => {
          const view = viewVpc(seen(world, sighted), region, vpcId);
          const answer = resolve(host, view);
          const hidden =
            answer.kind === 'unknown' &&
            answer.missing.some(({ kind }) => kind === 'firewall list not shown');
          // A list that AWS does not show cannot be judged by anybody.
          if (!hidden) expect(brief(answer)).toBe(obviousAnswer(host, world));
          else expect(world.firewall.some(({ isShown }) => !isShown)).toBe(true);
        }),
        { numRuns: 1_500 },
      );
    },
    patience,
  );

  it(
    'the answer is the obvious one or unknown, whatever cannot be read',
    () => {
      fc.assert(
        fc.property(anyWorld, anyBlindness, anyHost, (world, blindness, host) => {
          const view = viewVpc(seen(world, blindness), region, vpcId);
          const answer = resolve(host, view);
          expect([obviousAnswer(host, world), 'unknown']).toContain(brief(answer));
          if (answer.kind === 'unknown') expect(answer.missing).not.toEqual([]);
        }),
        { numRuns: 1_500 },
      );
    },
    patience,
  );

  it('every kind of answer is met, so that the comparison means something', () => {
    const kinds = new Set<string>();
    const worlds = fc.sample(fc.tuple(anyWorld, anyHost), { numRuns: 2_000, seed: 1 });
    for (const [world, host] of worlds) kinds.add(obviousAnswer(host, world).split(' ')[0] ?? '');
    expect([...kinds].sort()).toEqual([
      'blocked',
      'elsewhere',
      'nxdomain',
      'private',
      'public',
      'unanswered',
      'unknown',
    ]);
  });
});
