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

/** In no window of `perMs`, wherever it begins, do more than `requests` turns come. */
export function createLimiter({ requests, perMs }: Rate, clock: Clock = systemClock): Limiter {
  const recent: number[] = [];
  const waiting: (() => void)[] = [];
  let cancelWake: (() => void) | undefined;

  const msToNextTurn = () => {
    const oldest = recent.length < requests ? undefined : recent[0];
    return oldest === undefined ? 0 : oldest + perMs - clock.now();
  };
  const serve = () => {
    cancelWake?.();
    cancelWake = undefined;
    while (waiting.length > 0 && msToNextTurn() <= 0) {
      if (recent.length === requests) recent.shift();
      recent.push(clock.now());
      waiting.shift()?.();
    }
    if (waiting.length > 0) cancelWake = clock.after(msToNextTurn(), serve);
  };

  return {
    turn: async (signal) => {
      signal?.throwIfAborted();
      let leave = () => {};
      try {
        await new Promise<void>((resolve, reject) => {
          waiting.push(resolve);
          leave = () => {
            const place = waiting.indexOf(resolve);
            if (place >= 0) waiting.splice(place, 1);
            reject(signal?.reason as Error);
          };
          signal?.addEventListener('abort', leave, { once: true });
          serve();
        });
      } finally {
        signal?.removeEventListener('abort', leave);
      }
    },
  };
}

const systemClock: Clock = {
  now: () => performance.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, Math.ceil(ms));
    return () => clearTimeout(timer);
  },
};
