// @ts-check
// Runs one command in its own process group until it ends or our standard input closes. See tether.mjs.
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const onWindows = process.platform === 'win32';
const { command, args, temporary } = JSON.parse(process.argv[2] ?? '');

const child = spawn(command, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: !onWindows,
  windowsHide: true,
});
child.once('error', (error) => {
  process.stderr.write(`${command} could not be started: ${error.message}\n`);
  leave(127);
});
child.once('exit', (code, signal) => leave(signal ? 1 : (code ?? 1)));

process.stdin.resume();
process.stdin.once('close', end);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, end);

/** Asks first, so that the command can tidy up, and insists after two seconds. */
function end() {
  signalGroup('SIGTERM');
  setTimeout(() => signalGroup('SIGKILL'), 2000).unref();
}

/** @param {'SIGTERM' | 'SIGKILL'} signal */
function signalGroup(signal) {
  if (child.pid === undefined) return;
  if (onWindows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

/** @param {number} code */
function leave(code) {
  signalGroup('SIGKILL');
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}
