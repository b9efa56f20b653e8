/** Milliseconds in which nobody asks for anything more: longer than a reader thinks between answer and question. */
const quietMs = 400;

/**
 * Keeps answers back until nothing more is asked, then gives all at once. So the number of times that it gives is the
 * number of round trips that follow each other.
 */
export class Rounds {
  given = 0;
  private fetching = 0;
  private held: (() => void)[] = [];
  private timer: NodeJS.Timeout | undefined;

  async hold<T>(fetch: () => Promise<T>): Promise<T> {
    this.fetching += 1;
    clearTimeout(this.timer);
    const answer = await fetch().finally(() => {
      this.fetching -= 1;
    });
    await new Promise<void>((resolve) => {
      this.held.push(resolve);
      clearTimeout(this.timer);
      if (this.fetching === 0) this.timer = setTimeout(() => this.give(), quietMs);
    });
    return answer;
  }

  private give(): void {
    this.given += 1;
    const held = this.held;
    this.held = [];
    for (const release of held) release();
  }
}
