/** Why a read was ended: another one takes its place, and who waited for it waits for that one. */
export class Superseded extends Error {
  constructor() {
    super('Another read takes the place of this one.');
    this.name = 'Superseded';
  }
}

/**
 * Reads that are under way, by what they read: who wants the same thing waits for the same read. `startOver`
 * ends all of them, and nothing that they still bring is wanted.
 */
export class ReadsUnderWay {
  private controller = new AbortController();
  private readonly byName = new Map<string, Promise<void>>();
  private isOver = false;

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  async join(name: string, start: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const running = this.byName.get(name);
    if (running !== undefined) return running;
    this.signal.throwIfAborted();
    const read = start(this.signal).finally(() => {
      if (this.byName.get(name) === read) this.byName.delete(name);
    });
    this.byName.set(name, read);
    return read;
  }

  startOver(): void {
    if (this.isOver) return;
    this.controller.abort(new Superseded());
    this.controller = new AbortController();
    this.byName.clear();
  }

  /** From now on nothing is read any more. */
  end(): void {
    this.isOver = true;
    this.controller.abort();
    this.byName.clear();
  }
}
