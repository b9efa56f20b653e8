import { mkdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Tells other windows that a plan is being worked on right now, so that nobody takes it for interrupted. A mark is
 * a file that is touched as long as the work goes on; one that was not touched for a while belongs to a dead window.
 */
export class RunningMarks {
  constructor(
    private readonly folder: string,
    private readonly now: () => number,
  ) {}

  /** Undefined where another window holds the plan; else what gives it free again. */
  async take(planId: string): Promise<(() => Promise<void>) | undefined> {
    if (await this.isHeld(planId)) return undefined;
    await mkdir(this.folder, { recursive: true });
    const file = this.fileOf(planId);
    await writeFile(file, '');
    const beat = setInterval(() => {
      const time = this.now() / 1000;
      utimes(file, time, time).catch(() => undefined);
    }, pulse);
    return async () => {
      clearInterval(beat);
      await rm(file, { force: true });
    };
  }

  async isHeld(planId: string): Promise<boolean> {
    const touched = await stat(this.fileOf(planId)).then(
      ({ mtimeMs }) => mtimeMs,
      () => -Infinity,
    );
    return this.now() - touched < deadAfter;
  }

  private fileOf(planId: string): string {
    return join(this.folder, `${planId}.running`);
  }
}

/** Milliseconds. A laptop that slept is forgiven a few beats. */
const pulse = 5_000;
const deadAfter = 60_000;
