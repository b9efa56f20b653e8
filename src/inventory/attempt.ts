import type { Reading } from '../network/reading';
import { read, unread } from '../network/reading';
import { isProblem } from '../problem';

/** Turns an expected failure into an unread reading. An abort and a defect still throw. */
export async function attempt<T>(signal: AbortSignal, call: () => Promise<T>): Promise<Reading<T>> {
  try {
    const value = await call();
    signal.throwIfAborted();
    return read(value);
  } catch (error) {
    signal.throwIfAborted();
    if (isProblem(error)) return unread(error.facts);
    throw error;
  }
}
