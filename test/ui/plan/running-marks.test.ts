import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
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
    const release = await one.take([plan]);
    expect([await other.isHeld(plan), await other.take([plan])]).toEqual([true, undefined]);
    await release?.();
    expect(await other.isHeld(plan)).toBe(false);
  });

  it('is taken with all others or not at all', async () => {
    const [one, other] = [new RunningMarks(folder, Date.now), new RunningMarks(folder, Date.now)];
    const release = await one.take(['vpc-b']);
    expect(await other.take(['vpc-a', 'vpc-b', 'vpc-c'])).toBeUndefined();
    expect(await Promise.all(['vpc-a', 'vpc-b', 'vpc-c'].map((name) => other.isHeld(name)))).toEqual([
      ...[false, true, false],
    ]);
    await release?.();
    const later = await other.take(['vpc-a', 'vpc-b']);
    expect(later).toBeDefined();
    await later?.();
  });

  it('goes to one of many that want it at the same moment, also where a dead window left it', async () => {
    for (let round = 0; round < 20; round++) {
      const left = await new RunningMarks(folder, Date.now).take([plan]);
      const [file = ''] = await readdir(folder);
      const longAgo = Date.now() / 1000 - 120;
      await utimes(join(folder, file), longAgo, longAgo);
      const windows = Array.from({ length: 8 }, () => new RunningMarks(folder, Date.now));
      const all = await Promise.all(windows.map((window) => window.take([plan])));
      const got = all.filter((release) => release !== undefined);
      expect(got).toHaveLength(1);
      for (const release of got) await release();
      await left?.();
    }
  });

  it('of a window that died counts no more after a minute', async () => {
    const release = await new RunningMarks(folder, Date.now).take([plan]);
    const later = new RunningMarks(folder, () => Date.now() + 61_000);
    expect(await later.isHeld(plan)).toBe(false);
    await release?.();
  });
});
