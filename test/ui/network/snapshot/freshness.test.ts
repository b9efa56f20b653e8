import { describe, expect, it } from 'vitest';
import { Freshness, freshFor } from '../../../../src/ui/network/snapshot/freshness';

describe('how fresh a part is', () => {
  it('is told from the beginning of its read', () => {
    let now = 0;
    const freshness = new Freshness(() => now);
    const ticket = freshness.begin('zones');
    now = freshFor - 1;
    expect(freshness.isFresh('zones')).toBe(false);
    freshness.arrive(ticket);
    expect(freshness.isFresh('zones')).toBe(true);
    now = freshFor;
    expect(freshness.isFresh('zones')).toBe(false);
  });

  it('ends with a change, also for a read that was under way', () => {
    const freshness = new Freshness(() => 0);
    const ticket = freshness.begin('zones');
    freshness.outdate();
    expect(freshness.arrive(ticket)).toBe(true);
    expect(freshness.isFresh('zones')).toBe(false);
  });

  it('lets no earlier answer take the place of a later one, nor a piece that of the whole', () => {
    const freshness = new Freshness(() => 0);
    const [piece, early, late] = [
      freshness.begin('piece'),
      freshness.begin('whole'),
      freshness.begin('whole'),
    ];
    expect(freshness.arrive(late)).toBe(true);
    expect(freshness.arrive(early)).toBe(false);
    expect(freshness.arrive(piece, 'whole')).toBe(false);
    expect(freshness.arrive(freshness.begin('piece'), 'whole')).toBe(true);
  });

  it('forgets what began before another account was known, arrived or under way', () => {
    const freshness = new Freshness(() => 0);
    const [old, underWay] = [freshness.begin('old'), freshness.begin('under way')];
    freshness.arrive(old);
    const mark = freshness.mark();
    const own = freshness.begin('own');
    freshness.arrive(own);
    freshness.begin('next');
    freshness.dropBefore(mark);
    expect(freshness.arrive(underWay)).toBe(false);
    const states = ['old', 'under way', 'own', 'next'].map((name) => freshness.stateOf(name));
    expect(states).toEqual(['not read', 'not read', 'arrived', 'under way']);
  });
});
