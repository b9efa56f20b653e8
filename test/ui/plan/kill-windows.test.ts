import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/plan/plan';
import { marksOfPlan } from '../../../src/ui/plan/marks-of-plan';
import { RunningMarks } from '../../../src/ui/plan/running-marks';
import { planOf } from './plan-of';

/** A plan whose endpoints are in a hub, and whose Agents are elsewhere: peering, routes and zones touch both. */
function planOfHub(id: string, hub: string, agents: readonly string[]): Plan {
  const [rule] = planOf(1).steps;
  if (rule === undefined) throw new Error('A plan of one change has a step');
  const steps = [hub, ...agents].map((vpcId) => ({ ...rule, name: `rule-${vpcId}`, vpcId }));
  return { ...planOf(1), id, vpcId: hub, steps };
}

const first = marksOfPlan(planOfHub('0000000000000001', 'vpc-hub-1', ['vpc-agents']));
const second = marksOfPlan(planOfHub('0000000000000002', 'vpc-hub-2', ['vpc-others', 'vpc-agents']));
const apart = marksOfPlan(planOfHub('0000000000000003', 'vpc-hub-3', ['vpc-more']));

describe('two windows', () => {
  let place: string;
  let program: string;
  let folder: string;
  let windows: ChildProcess[];

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'privatelink-windows-'));
    program = join(place, 'window.mjs');
    const contents = `
      import { RunningMarks } from './running-marks';
      const [folder, ...names] = process.argv.slice(2);
      const release = await new RunningMarks(folder, Date.now).take(names);
      process.send(release === undefined ? 'busy' : 'taken');
      if (release === undefined) process.disconnect();
      else process.on('message', () => release().then(() => process.disconnect()));
    `;
    const resolveDir = join(import.meta.dirname, '../../../src/ui/plan');
    const stdin = { contents, resolveDir, loader: 'ts' } as const;
    await build({ stdin, outfile: program, bundle: true, platform: 'node', format: 'esm' });
  });
  afterAll(() => rm(place, { recursive: true, force: true }));

  beforeEach(async () => {
    folder = await mkdtemp(join(place, 'marks-'));
    windows = [];
  });
  afterEach(() => {
    for (const window of windows) window.kill('SIGKILL');
  });

  /** A process of its own that takes the marks; its word is `taken` or `busy`. */
  async function openWindow(names: readonly string[]) {
    const window = spawn(process.execPath, [program, folder, ...names], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    windows.push(window);
    const [word] = (await once(window, 'message')) as unknown[];
    return { window, word };
  }

  it('cannot both apply where their plans share nothing but a VPC with Agents', async () => {
    const one = await openWindow(first);
    expect(one.word).toBe('taken');
    expect((await openWindow(second)).word).toBe('busy');
    expect((await openWindow(apart)).word).toBe('taken');
    one.window.send('release');
    await once(one.window, 'exit');
    expect((await openWindow(second)).word).toBe('taken');
  });

  it('that begin at the same moment do not both begin', async () => {
    const words = (await Promise.all([first, second, first, second].map(openWindow))).map(({ word }) => word);
    expect(words.filter((word) => word === 'taken').length).toBeLessThanOrEqual(1);
    expect(words.filter((word) => word === 'busy').length).toBeGreaterThanOrEqual(3);
  });

  it('do not wait for one that was killed', async () => {
    const { window } = await openWindow(first);
    const marks = new RunningMarks(folder, Date.now);
    expect(await marks.isHeld(first[0] ?? '')).toBe(true);
    const ended = once(window, 'exit');
    window.kill('SIGKILL');
    await ended;
    expect(await marks.isHeld(first[0] ?? '')).toBe(false);
    expect((await openWindow(second)).word).toBe('taken');
  });

  it('keep each its own sandbox', () => {
    const plan = { ...planOfHub('0000000000000004', 'vpc-hub-1', []), profile: 'sandbox' };
    expect(marksOfPlan(plan).every((name) => name.includes(String(process.pid)))).toBe(true);
  });
});
