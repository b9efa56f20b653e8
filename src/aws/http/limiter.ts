/** What a limiter reads time from; tests bring their own. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** Calls once after so many milliseconds; the answer cancels that. */
  after(ms: number, call: () => void): () => void;
}

export interface Limiter {
  /** Resolves, in the order of asking, when the next request may go. An aborted wait takes no turn. */
  turn(signal?: AbortSignal): Promise<void>;
}

export interface Rate {
  readonly requests: number;
  readonly perMs: number;
}

/** The limiter of who sends requests of one account; which one may become known while they wait. */
export type LimiterOf = (account: () => string | undefined) => Limiter;

/**
 * In no window of `perMs`, wherever it begins, do more than `requests` turns of an account come, whoever takes them.
 * A turn of whom nobody knows yet whose account it is counts for every account.
 */
export function createLimiters({ requests, perMs }: Rate, clock: Clock = systemClock): LimiterOf {
  const waiting: { readonly account: () => string | undefined; readonly go: () => void }[] = [];
  let taken: { readonly account: string | undefined; readonly at: number }[] = [];
  let cancelWake: (() => void) | undefined;

  const freeFor = (account: string): number => {
    const counting = taken.filter((turn) => turn.account === undefined || turn.account === account);
    return (counting.at(-requests)?.at ?? -Infinity) + perMs;
  };
  const freeAt = (account: string | undefined): number => {
    if (account !== undefined) return freeFor(account);
    return Math.max(freeFor(''), ...taken.map((turn) => freeFor(turn.account ?? '')));
  };
  const serve = () => {
    cancelWake?.();
    cancelWake = undefined;
    const now = clock.now();
    taken = taken.filter(({ at }) => at + perMs > now);
    let next = Infinity;
    for (const one of [...waiting]) {
      const account = one.account();
      const at = freeAt(account);
      if (at <= now) {
        taken.push({ account, at: now });
        waiting.splice(waiting.indexOf(one), 1);
        one.go();
      } else {
        next = Math.min(next, at);
        // Others would take away what it waits for.
        if (account === undefined) break;
      }
    }
    if (next < Infinity) cancelWake = clock.after(next - now, serve);
  };

  return (account) => ({
    turn: async (signal) => {
      signal?.throwIfAborted();
      let leave = () => {};
      try {
        await new Promise<void>((resolve, reject) => {
          const place = { account, go: resolve };
          waiting.push(place);
          leave = () => {
            const index = waiting.indexOf(place);
            if (index >= 0) waiting.splice(index, 1);
            reject(signal?.reason as Error);
          };
          signal?.addEventListener('abort', leave, { once: true });
          serve();
        });
      } finally {
        signal?.removeEventListener('abort', leave);
      }
    },
  });
}

const systemClock: Clock = {
  now: () => performance.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, Math.ceil(ms));
    return () => clearTimeout(timer);
  },
};
