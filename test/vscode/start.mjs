// @ts-check
// Opens a real VS Code with the extension, the sandbox profile and a copy of the sample workspace.
// node test/vscode/start.mjs [--browser]
import '../process/node-version.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { folders } from '../process/folders.mjs';
import { tether } from '../process/tether.mjs';
import { copySampleWorkspace } from './sample.mjs';
import { serve } from './serve.mjs';
import { writeSettings } from './settings.mjs';

const { values } = parseArgs({ options: { browser: { type: 'boolean', default: false } } });
const settings = { 'privatelink.profiles': ['sandbox'] };
const { workspace, temporary } = copySampleWorkspace();

const code = values.browser ? undefined : desktopCode();
try {
  if (code === undefined) await startInBrowser();
  else await startOnDesktop(code);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** VS Code's program, where there is one and a screen to show it on. */
function desktopCode() {
  if (!hasScreen()) return undefined;
  // On Windows `code` is a script beside which the program itself lies; scripts cannot be started without a shell.
  const name = process.platform === 'win32' ? '../Code.exe' : 'code';
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** @param {string} program */
async function startOnDesktop(program) {
  const data = join(temporary, 'user-data');
  writeSettings(join(data, 'User'), settings);
  console.log('Opening VS Code on the desktop: close its window or press Ctrl-C to end.');
  const window = tether(
    program,
    [
      ...['--new-window', '--wait', '--skip-welcome', '--disable-workspace-trust'],
      ...['--user-data-dir', data, '--extensions-dir', join(temporary, 'extensions')],
      ...[`--extensionDevelopmentPath=${folders.repository}`, workspace],
    ],
    { temporary: [temporary] },
  );
  const [, errors, status] = await Promise.all([text(window.stdout), text(window.stderr), window.ended]);
  if (status === 0) return;
  console.error(
    `${program} ended with code ${status}:\n${errors}\nVS Code in the browser: npm start -- --browser`,
  );
  process.exitCode = 1;
}

async function startInBrowser() {
  const server = await serve({
    extension: folders.repository,
    extensionIs: 'installed',
    workspace,
    settings,
    temporary: [temporary],
  });
  console.log(`\nVS Code with the extension is at\n\n  ${server.address}\n\nPress Ctrl-C to end.`);
  openInBrowser(server.address);
  process.exitCode = await server.ended;
}

/**
 * The address is printed as well, so that nothing is lost where no browser can be opened.
 * @param {string} address
 */
function openInBrowser(address) {
  if (!hasScreen()) return;
  const openers = { darwin: 'open', win32: 'explorer' };
  const opener = openers[/** @type {keyof typeof openers} */ (process.platform)] ?? 'xdg-open';
  spawnSync(opener, [address], { stdio: 'ignore', timeout: 5000 });
}

function hasScreen() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}
