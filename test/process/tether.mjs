// @ts-check
// Child processes that cannot outlive us: each is held by a small keeper (keeper.mjs) that ends it, and removes
// its temporary folders, as soon as our end of a pipe closes. That covers normal exit, crash, Ctrl-C and kill -9.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const keeper = fileURLToPath(new URL('keeper.mjs', import.meta.url));

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{
 *   cwd?: string,
 *   env?: NodeJS.ProcessEnv,
 *   output?: 'pipe' | 'inherit',
 *   temporary?: readonly string[],
 * }} [options] `temporary` folders are removed when the process has ended.
 */
export function tether(command, args, { cwd, env = process.env, output = 'pipe', temporary = [] } = {}) {
  const orders = JSON.stringify({ command, args, temporary });
  const child = spawn(process.execPath, [keeper, orders], {
    cwd,
    env,
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['pipe', output, output],
  });
  // Whoever is ended early closes this pipe before we do; that is no fault of ours.
  child.stdin?.on('error', () => undefined);
  const ended = once(child, 'close');
  return {
    /** Empty when the output is inherited. */
    stdout: child.stdout ?? Readable.from([]),
    stderr: child.stderr ?? Readable.from([]),
    /** Settles with the exit code when the process and its temporary folders are gone. */
    ended: ended.then(([code]) => /** @type {number} */ (code ?? 1)),
    async stop() {
      child.stdin?.end();
      await ended;
    },
  };
}

/**
 * Runs a command whose chatter nobody needs, only its complaints; returns its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 */
export async function runAside(command, args) {
  const child = tether(command, args);
  child.stdout.resume();
  child.stderr.pipe(process.stderr, { end: false });
  return child.ended;
}
