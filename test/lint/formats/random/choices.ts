import fc from 'fast-check';

/** Decisions of a random writer, which shrink towards the first option. */
export class Choices {
  private at = 0;

  constructor(private readonly numbers: readonly number[]) {}

  below(limit: number): number {
    const number = this.numbers[this.at % this.numbers.length] ?? 0;
    this.at += 1;
    return number % limit;
  }

  one<T>(options: readonly [T, ...T[]]): T {
    return options[this.below(options.length)] ?? options[0];
  }

  seldom(): boolean {
    return this.below(4) === 3;
  }
}

export const numbers = fc.array(fc.nat(999), { minLength: 1, maxLength: 80 });
