import { waitFor } from '../../wait-for';
import { Superseded } from './reads-under-way';

/** Who waits for what is read. */
export class Waiters {
  private readonly signals = new Set<{ readonly signal: AbortSignal }>();

  get areThere(): boolean {
    return [...this.signals].some(({ signal }) => !signal.aborted);
  }

  /** A refresh ends the reads under way; who waited for one of them then waits for its successor. */
  async until(signal: AbortSignal, read: () => Promise<unknown>): Promise<void> {
    const waiter = { signal };
    this.signals.add(waiter);
    try {
      for (;;) {
        try {
          await waitFor(read(), signal);
          return;
        } catch (error) {
          if (signal.aborted || !(error instanceof Superseded)) throw error;
        }
      }
    } finally {
      this.signals.delete(waiter);
    }
  }
}
