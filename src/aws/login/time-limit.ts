export interface TimeLimit {
  /** Rejects when the time is over. */
  readonly reached: Promise<never>;
  /** The time does not run while this is done, and begins anew after it. */
  readonly pausedFor: <T>(work: () => Promise<T>) => Promise<T>;
  readonly stop: () => void;
}

export function startLimit(ms: number, late: Error): TimeLimit {
  const { promise: reached, reject } = Promise.withResolvers<never>();
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const stop = () => clearTimeout(timer);
  const start = () => {
    stop();
    if (!isOver) timer = setTimeout(() => reject(late), ms);
  };
  start();
  return {
    reached,
    pausedFor: async (work) => {
      stop();
      try {
        return await work();
      } finally {
        start();
      }
    },
    stop: () => {
      isOver = true;
      stop();
    },
  };
}
