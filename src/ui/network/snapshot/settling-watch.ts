/** Milliseconds. */
const firstWait = 5_000;
const longestWait = 30_000;
const patience = 10 * 60_000;
/** Until somebody accepts an endpoint days may pass. */
const waitAfterwards = 5 * 60_000;

interface Watched {
  /** What is on its way to another state. */
  readonly settling: () => readonly string[];
  /** Asks again what it has come to. */
  readonly ask: () => Promise<void>;
  readonly now: () => number;
}

/**
 * Asks again after 5, 10, 20 and then every 30 seconds for what has not settled yet, after ten minutes every five, and
 * only while somebody is watching.
 */
export class SettlingWatch {
  private isWatched = false;
  private timer: NodeJS.Timeout | undefined;
  private known = new Set<string>();
  private since = 0;
  private wait = firstWait;

  constructor(private readonly watched: Watched) {}

  start(): void {
    this.isWatched = true;
    this.consider();
  }

  stop(): void {
    this.isWatched = false;
    this.stopTimer();
  }

  /** To be called after each read. */
  consider(): void {
    const settling = this.watched.settling();
    if (settling.some((id) => !this.known.has(id))) {
      this.since = this.watched.now();
      this.wait = firstWait;
      this.stopTimer();
    }
    this.known = new Set(settling);
    const isNew = this.watched.now() - this.since < patience;
    if (!this.isWatched || settling.length === 0 || this.timer !== undefined) return;
    this.timer = setTimeout(() => void this.askAgain(), isNew ? this.wait : waitAfterwards);
    this.wait = Math.min(2 * this.wait, longestWait);
  }

  private stopTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async askAgain(): Promise<void> {
    const { timer } = this;
    try {
      await this.watched.ask();
    } catch {
      // Nobody waits for this answer; who asks for one will hear what is wrong.
    }
    if (this.timer !== timer) return;
    this.timer = undefined;
    this.consider();
  }
}
