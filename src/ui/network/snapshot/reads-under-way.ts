/**
 * Reads that are under way, by what they read: who wants the same thing waits for the same read. `startOver`
 * ends all of them, and nothing that they still bring is wanted.
 */
export class ReadsUnderWay {
  private controller = new AbortController();
  private readonly byName = new Map<string, Promise<void>>();

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  join(name: string, start: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const running = this.byName.get(name);
    if (running !== undefined) return running;
    const read = start(this.signal).finally(() => {
      if (this.byName.get(name) === read) this.byName.delete(name);
    });
    this.byName.set(name, read);
    return read;
  }

  startOver(): void {
    this.controller.abort();
    this.controller = new AbortController();
    this.byName.clear();
  }

  end(): void {
    this.controller.abort();
    this.byName.clear();
  }
}
