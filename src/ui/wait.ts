import { setTimeout } from 'node:timers/promises';

/** Rejects with the signal's own reason when it is aborted. */
export async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
