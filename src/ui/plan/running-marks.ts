import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '../../plan/fingerprint';

export type Release = () => Promise<void>;

/**
 * Tells other windows what is being worked on right now: plans, so that nobody takes one for interrupted, and VPCs, so
 * that no two plans change one at once. A mark is a file that names its process and is touched as long as the work goes
 * on; one that was not touched for a while, or whose process is gone, belongs to a dead window.
 */
export class RunningMarks {
  constructor(
    private readonly folder: string,
    private readonly now: () => number,
  ) {}

  /** All of them or none: undefined where another window, or this one, holds any. */
  async take(names: readonly string[]): Promise<Release | undefined> {
    await mkdir(this.folder, { recursive: true });
    const taken: string[] = [];
    const release = async () => {
      for (const file of taken) await rm(file, { force: true });
    };
    // In one order, so that of two windows that want the same things one gets all.
    for (const file of [...new Set(names.map((name) => this.fileOf(name)))].sort()) {
      if (!(await this.create(file))) {
        await release();
        return undefined;
      }
      taken.push(file);
    }
    const beat = setInterval(() => {
      const time = this.now() / 1000;
      for (const file of taken) utimes(file, time, time).catch(() => undefined);
    }, pulse);
    return async () => {
      clearInterval(beat);
      await release();
    };
  }

  async isHeld(name: string): Promise<boolean> {
    return this.isFresh(this.fileOf(name));
  }

  private async isFresh(file: string): Promise<boolean> {
    const touched = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => -Infinity,
    );
    return this.now() - touched < deadAfter && !(await isOwnerGone(file));
  }

  /** Only one of several windows creates a file. */
  private async create(file: string): Promise<boolean> {
    if (await this.createNew(file)) return true;
    if (await this.isFresh(file)) return false;
    // Of several that find a dead mark one takes it away, and looks whether it was still the dead one.
    const aside = `${file}.${process.pid}`;
    const isMoved = await rename(file, aside).then(
      () => true,
      () => false,
    );
    const wasDead = isMoved && !(await this.isFresh(aside));
    if (isMoved && !wasDead) await rename(aside, file).catch(() => undefined);
    else await rm(aside, { force: true });
    return wasDead && this.createNew(file);
  }

  private async createNew(file: string): Promise<boolean> {
    try {
      const mark = await open(file, 'wx', 0o600);
      await mark.writeFile(`${here}${process.pid}`).finally(() => mark.close());
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    }
  }

  /** Names come from plans, and a plan can come from another extension: they never become a path themselves. */
  private fileOf(name: string): string {
    return join(this.folder, `${fingerprint(name)}.running`);
  }
}

/** What a mark of this machine begins with; the number of its process follows. */
const here = `${hostname()} `;

/** Only where it is certain: another machine may share the folder, and a mark is empty for a moment. */
async function isOwnerGone(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const pid = text.startsWith(here) ? Number(text.slice(here.length)) : 0;
  return pid > 0 && !isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Of another user, it runs.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** Milliseconds. A laptop that slept is forgiven a few beats. */
const pulse = 5_000;
const deadAfter = 60_000;
