import { mkdir, open, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Journal, JournalEntry } from '../../apply/journal';
import { isJournalEntry } from './journal-line';

/** One file of JSON lines per plan, only ever appended to, so that a killed window loses nothing it had written. */
export class JournalFolder implements Journal {
  constructor(private readonly folder: string) {}

  async append(entry: JournalEntry): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const file = await open(this.fileOf(entry.planId), 'a', 0o600);
    try {
      // A new line first: the line before may have been cut off.
      await file.write(`\n${JSON.stringify(entry)}`);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  async entries(planId: string): Promise<readonly JournalEntry[]> {
    return parse(await readIfThere(this.fileOf(planId)));
  }

  /** Ids of all plans that were ever begun here. */
  async planIds(): Promise<readonly string[]> {
    const names = await readdir(this.folder).catch(emptyIfMissing);
    return names.filter((name) => name.endsWith('.jsonl')).map((name) => name.slice(0, -'.jsonl'.length));
  }

  /** Ids come from plans, and a plan can come from another extension: only what looks like one names a file. */
  private fileOf(planId: string): string {
    if (!/^[0-9a-f]{16}$/.test(planId)) throw new Error(`Not the id of a plan: ${planId}`);
    return join(this.folder, `${planId}.jsonl`);
  }
}

/** The last line may be cut off by the crash that makes it matter: what does not parse was not written. */
function parse(text: string): readonly JournalEntry[] {
  return text.split('\n').flatMap((line) => {
    try {
      const entry: unknown = JSON.parse(line);
      return isJournalEntry(entry) ? [entry] : [];
    } catch {
      return [];
    }
  });
}

async function readIfThere(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '';
    throw error;
  });
}

function emptyIfMissing(error: unknown): string[] {
  if (isMissing(error)) return [];
  throw error;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
