import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { expect, it, vi } from 'vitest';
import { temporaryFolder } from './folders.mjs';
import { tether } from './tether.mjs';

const sleeper = 'console.log(process.pid); setInterval(() => undefined, 1000)';

it('a tethered process and its folders do not outlive the one that started it, not even when that is killed', async () => {
  const folder = temporaryFolder('tether-test');
  const starter = `
    const { tether } = await import(${JSON.stringify(new URL('tether.mjs', import.meta.url).href)});
    tether(process.execPath, ['-e', ${JSON.stringify(sleeper)}], { output: 'inherit', temporary: [${JSON.stringify(folder)}] });
  `;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', starter], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(parent.stdout), 'line')) as unknown[];
  const pid = Number(line);
  expect(isAlive(pid)).toBe(true);

  parent.kill('SIGKILL');

  await vi.waitUntil(() => !isAlive(pid) && !existsSync(folder), 5000);
});

it('a process that does not heed the request to end is ended all the same', async () => {
  const deaf = `process.on('SIGTERM', () => undefined); ${sleeper}`;
  const child = tether(process.execPath, ['-e', deaf]);
  const [line] = (await once(createInterface(child.stdout), 'line')) as unknown[];
  await child.stop();
  expect(isAlive(Number(line))).toBe(false);
});

it('output and exit code are those of the command', async () => {
  const child = tether(process.execPath, ['-e', 'console.log("said"); process.exit(3)']);
  expect([await text(child.stdout), await child.ended]).toEqual(['said\n', 3]);
});

it('a command that does not exist ends with a sentence and a code', async () => {
  const child = tether('no-such-command', []);
  expect(await text(child.stderr)).toContain('no-such-command could not be started');
  expect(await child.ended).toBe(127);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
