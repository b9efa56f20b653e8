import { describe, expect, it } from 'vitest';
import { isLarge } from '../../src/lint/large';

describe('a large text', () => {
  it('is one with much to parse', () => {
    expect(isLarge('a: 1\n'.repeat(10_000))).toBe(false);
    expect(isLarge('a: 1\n'.repeat(13_000))).toBe(true);
  });

  it('is not one that is long because of its comments', () => {
    expect(isLarge(`${'  # about nothing\n'.repeat(20_000)}a: 1\n`)).toBe(false);
    expect(isLarge('#'.repeat(100_000))).toBe(false);
  });
});
