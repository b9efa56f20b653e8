import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RunningMarks } from '../../../src/ui/plan/running-marks';

const plan = '0123456789abcdef';

describe('the mark of a plan that is being worked on', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'privatelink-marks-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('keeps other windows away until it is given free', async () => {
    const [one, other] = [new RunningMarks(folder, Date.now), new RunningMarks(folder, Date.now)];
    const release = await one.take(plan);
    expect([await other.isHeld(plan), await other.take(plan)]).toEqual([true, undefined]);
    await release?.();
    expect(await other.isHeld(plan)).toBe(false);
  });

  it('of a window that died counts no more after a minute', async () => {
    const release = await new RunningMarks(folder, Date.now).take(plan);
    const later = new RunningMarks(folder, () => Date.now() + 61_000);
    expect(await later.isHeld(plan)).toBe(false);
    await release?.();
  });
});
