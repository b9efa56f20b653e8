import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clock, createLimiters, type Rate } from '../../src/aws/http/limiter';

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

function createLimiter(rate: Rate, clock: Clock) {
  return createLimiters(rate, clock)(() => 'one');
}

/** Who asks after which pause, and how long it is not known whose requests they are. */
const asking = fc.record({
  who: fc.constantFrom('a', 'b', 'c', 'd'),
  gap: fc.integer({ min: 0, max: 400 }),
});
/** Two profiles are of the same account. */
const accounts: Readonly<Record<string, string>> = { a: 'one', b: 'one', c: 'two', d: 'three' };
const known = fc.record({ a: fc.nat(6_000), b: fc.nat(6_000), c: fc.nat(6_000), d: fc.nat(6_000) });

describe('the limiters of several accounts', () => {
  it('keep each account within its rate, also while it is not known whose requests they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(asking, { minLength: 1, maxLength: 50 }), known, async (all, knownAt) => {
        const { clock, pass } = pausedClock();
        const limiters = createLimiters({ requests: 5, perMs: 1000 }, clock);
        const turns: { readonly account: string; readonly at: number }[] = [];
        for (const { who, gap } of all) {
          const account = accounts[who] ?? '';
          const limiter = limiters(() => (clock.now() >= knownAt[who as 'a'] ? account : undefined));
          void limiter.turn().then(() => turns.push({ account, at: clock.now() }));
          await pass(gap);
        }
        await pass(all.length * 1000);
        expect(turns).toHaveLength(all.length);
        for (const account of Object.values(accounts)) {
          const own = turns.filter((turn) => turn.account === account).map(({ at }) => at);
          const tooSoon = own.filter((at, index) => at - (own[index - 5] ?? -Infinity) < 1000);
          expect(tooSoon).toEqual([]);
        }
      }),
    );
  });

  it('let accounts that are known go beside each other', async () => {
    const { clock } = pausedClock();
    const limiters = createLimiters({ requests: 5, perMs: 1000 }, clock);
    const turns = ['one', 'two', 'three'].flatMap((account) =>
      Array.from({ length: 5 }, () => limiters(() => account).turn()),
    );
    await Promise.all(turns);
    expect(clock.now()).toBe(0);
  });

  it('make who is not known yet wait for an account that is at its rate', async () => {
    const { clock, pass } = pausedClock();
    const limiters = createLimiters({ requests: 5, perMs: 1000 }, clock);
    await Promise.all(Array.from({ length: 5 }, () => limiters(() => 'one').turn()));
    let at = -1;
    void limiters(() => undefined)
      .turn()
      .then(() => (at = clock.now()));
    await pass(999);
    expect(at).toBe(-1);
    await pass(1);
    await settled();
    expect(at).toBe(1000);
  });
});

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
