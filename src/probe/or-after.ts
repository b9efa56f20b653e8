/** The work's value, or `otherwise` once the time is up or the signal is aborted. The work must not reject. */
export function orAfter<T>(
  timeoutMs: number,
  signal: AbortSignal,
  otherwise: T,
  work: Promise<T>,
): Promise<T> {
  return new Promise((resolve) => {
    const end = (value: T) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      resolve(value);
    };
    const giveUp = () => end(otherwise);
    const timer = setTimeout(giveUp, timeoutMs);
    signal.addEventListener('abort', giveUp, { once: true });
    if (signal.aborted) giveUp();
    void work.then(end);
  });
}
