import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../src/apply/journal';
import { JournalFolder } from '../../../src/ui/plan/journal-folder';
import { unfinishedPlans } from '../../../src/ui/plan/unfinished';
import { planOf } from './plan-of';

const plan = planOf(1);
const planId = plan.id;
const opened: JournalEntry = { kind: 'opened', planId, plan };
const started: JournalEntry = { kind: 'step', planId, step: 'dns', phase: 'started', noticed: [] };
const made: JournalEntry = { kind: 'step', planId, step: 'dns', phase: 'made', ids: ['vpc-1'] };
const closed: JournalEntry = { kind: 'closed', planId, how: 'made' };

describe('a journal folder', () => {
  let folder: string;
  let journal: JournalFolder;

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'privatelink-journal-')), 'not there yet');
    journal = new JournalFolder(folder);
  });

  afterEach(async () => {
    await rm(join(folder, '..'), { recursive: true });
  });

  it('gives back what was written, oldest first, also to the next window', async () => {
    for (const entry of [opened, started, made]) await journal.append(entry);
    expect(await new JournalFolder(folder).entries(planId)).toEqual([opened, started, made]);
  });

  it('knows nothing of a plan that was never begun', async () => {
    expect(await journal.entries(planId)).toEqual([]);
    expect(await journal.planIds()).toEqual([]);
  });

  it('loses only the line that a crash cut off, and goes on after it', async () => {
    await journal.append(opened);
    await appendFile(join(folder, `${planId}.jsonl`), '\n{"kind":"step","planId":"0123');
    await journal.append(started);
    expect(await journal.entries(planId)).toEqual([opened, started]);
  });

  it('only ever appends', async () => {
    await journal.append(opened);
    const before = await readFile(join(folder, `${planId}.jsonl`), 'utf8');
    await journal.append(started);
    const after = await readFile(join(folder, `${planId}.jsonl`), 'utf8');
    expect(after.startsWith(before)).toBe(true);
  });

  it('refuses an id that could lead out of the folder', async () => {
    await expect(journal.append({ ...closed, planId: '../../outside' })).rejects.toThrow(
      /Not the id of a plan/,
    );
  });

  it('tells the plans that were opened and neither made, rolled back nor replaced', async () => {
    await journal.append(opened);
    await journal.append(started);
    expect(await unfinishedPlans(journal)).toEqual([plan]);
    await journal.append(closed);
    expect(await unfinishedPlans(journal)).toEqual([]);
    await journal.append(opened);
    expect(await unfinishedPlans(journal)).toEqual([plan]);
    await journal.append({ kind: 'closed', planId, how: 'replaced', by: '0123456789abcdef' });
    expect(await unfinishedPlans(journal)).toEqual([]);
  });
});
