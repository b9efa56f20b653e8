import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnstile } from '../../src/probe/turnstile';

describe('a turnstile', () => {
  it('lets no more through at a time than it may, everybody in the end, and is not stopped by a failure', async () => {
    const waits = fc.array(fc.nat({ max: 3 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), waits, async (atOnce, pieces) => {
        const inTurn = turnstile(atOnce);
        let inside = 0;
        const work = (ticks: number) => async () => {
          expect(++inside).toBeLessThanOrEqual(atOnce);
          for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
          inside--;
          if (ticks === 3) throw new Error('failed');
          return ticks;
        };
        const results = await Promise.allSettled(pieces.map((ticks) => inTurn(work(ticks))));
        expect(results.map((one) => (one.status === 'fulfilled' ? one.value : 3))).toEqual(pieces);
        expect(inside).toBe(0);
      }),
    );
  });
});
