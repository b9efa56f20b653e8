import { expect, it } from 'vitest';
import { Chance } from './chance';
import { growthOf } from './heap-trend';
import { hold } from './hold';
import { harmfulRound, healthyRound } from './round';
import { sandboxSubject } from './sandbox-subject';
import { stuckRows } from './stuck-rows';

const { signal } = new AbortController();

function held(changed = () => {}) {
  const subject = sandboxSubject();
  const { name: profile, open, regions } = subject;
  return { subject, holder: hold({ profile, open, regions, changed }) };
}

it('a heap that grows after its first third is seen, one that goes up and down is not', () => {
  const wave = [9, 5, 8, 5, 9, 5, 8, 5, 9];
  expect(growthOf(wave)).toBe(0);
  expect(growthOf(wave.map((heap, index) => heap + index))).toBe(4);
});

it('a row that is still loading is seen, and none when all is read', async () => {
  const seen = new Set<string>();
  const { holder } = held(() => {
    for (const row of stuckRows(holder.state)) seen.add(row);
  });
  await holder.whole(signal);
  expect([...seen]).toContain('zones');
  expect(stuckRows(holder.state)).toEqual([]);
});

it('a fault that does not pass is seen', async () => {
  const { subject, holder } = held();
  subject.harm(new Chance(1));
  const chance = new Chance(4);
  const broken = { ...subject, heal: () => {} };
  const wrong: string[] = [];
  for (let round = 0; round < 20 && wrong.length === 0; round++) {
    wrong.push(
      ...(await harmfulRound(broken, holder, chance)),
      ...(await healthyRound(broken, holder, chance)),
    );
  }
  expect(wrong.length).toBeGreaterThan(0);
});
