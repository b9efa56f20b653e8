/** Numbers that look random and are the same for the same seed. */
export class Chance {
  constructor(private state: number) {}

  /** At least 0 and below 1, by the generator mulberry32. */
  number(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    const first = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    const second = (first + Math.imul(first ^ (first >>> 7), first | 61)) ^ first;
    return ((second ^ (second >>> 14)) >>> 0) / 2 ** 32;
  }

  /** From 0 to `below` - 1. */
  whole(below: number): number {
    return Math.floor(this.number() * below);
  }

  one<T>(all: readonly T[]): T {
    const found = all[this.whole(all.length)];
    if (found === undefined) throw new Error('There is nothing to choose from.');
    return found;
  }
}
