export type Turnstile = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets so many pieces of work through at the same time; the others wait for their turn. */
export function turnstile(atOnce: number): Turnstile {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async (work) => {
    if (inside >= atOnce) await new Promise<void>((go) => waiting.push(go));
    else inside++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) inside--;
      else next();
    }
  };
}
