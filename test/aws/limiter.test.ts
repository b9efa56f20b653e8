import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clock, createLimiter } from '../../src/aws/http/limiter';

/** Time that passes only when a test lets it. */
function pausedClock() {
  let now = 0;
  let timers: { at: number; call: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after: (ms, call) => {
      const timer = { at: now + ms, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  const pass = async (ms: number) => {
    const end = now + ms;
    for (;;) {
      await settled();
      const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      timers = timers.filter((other) => other !== next);
      now = next.at;
      next.call();
    }
    now = end;
  };
  return { clock, pass };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

describe('a limiter', () => {
  it('never lets more than the rate through in any window, in order, and lets all through in time', async () => {
    const arrivals = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(arrivals, async (gaps) => {
        const { clock, pass } = pausedClock();
        const limiter = createLimiter({ requests: 5, perMs: 1000 }, clock);
        const turns: { readonly who: number; readonly at: number }[] = [];
        for (const [who, gap] of gaps.entries()) {
          void limiter.turn().then(() => turns.push({ who, at: clock.now() }));
          await pass(gap);
        }
        await pass(gaps.length * 1000);
        expect(turns.map(({ who }) => who)).toEqual(gaps.map((_, who) => who));
        for (const [index, turn] of turns.entries()) {
          const fifthBefore = turns[index - 5];
          if (fifthBefore !== undefined) expect(turn.at - fifthBefore.at).toBeGreaterThanOrEqual(1000);
        }
      }),
    );
  });

  it('does not make the first ones wait', async () => {
    const { clock } = pausedClock();
    const limiter = createLimiter({ requests: 5, perMs: 1000 }, clock);
    await Promise.all([1, 2, 3, 4, 5].map(() => limiter.turn()));
    expect(clock.now()).toBe(0);
  });

  it('gives the turn of an aborted wait to the next in line', async () => {
    const { clock, pass } = pausedClock();
    const limiter = createLimiter({ requests: 1, perMs: 1000 }, clock);
    await limiter.turn();
    const controller = new AbortController();
    const aborted = limiter.turn(controller.signal).catch((error: unknown) => error);
    let at = -1;
    void limiter.turn().then(() => (at = clock.now()));
    const reason = new Error('The person cancelled.');
    controller.abort(reason);
    expect(await aborted).toBe(reason);
    await pass(1000);
    await settled();
    expect(at).toBe(1000);
  });

  it('takes no turn for a signal that is aborted already', async () => {
    const { clock } = pausedClock();
    const limiter = createLimiter({ requests: 1, perMs: 1000 }, clock);
    await expect(limiter.turn(AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
    await limiter.turn();
    expect(clock.now()).toBe(0);
  });
});
