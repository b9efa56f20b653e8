// @ts-check
// Opens a real VS Code with the extension, the sandbox profile and a copy of the sample workspace.
// node test/vscode/start.mjs [--browser]
import '../process/node-version.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { folders } from '../process/folders.mjs';
import { tether } from '../process/tether.mjs';
import { copySampleWorkspace } from './sample.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({ options: { browser: { type: 'boolean', default: false } } });
const settings = { 'privatelink.profiles': ['sandbox'] };
const { workspace, temporary } = copySampleWorkspace();

const code = values.browser ? undefined : desktopCode();
if (code === undefined) await startInBrowser();
else await startOnDesktop(code);

/** VS Code's program, where there is one and a screen to show it on. */
function desktopCode() {
  const { DISPLAY, WAYLAND_DISPLAY, PATH = '' } = process.env;
  const hasScreen = process.platform !== 'linux' || [DISPLAY, WAYLAND_DISPLAY].some((name) => name);
  if (!hasScreen) return undefined;
  // On Windows `code` is a script beside which the program itself lies; scripts cannot be started without a shell.
  const name = process.platform === 'win32' ? '../Code.exe' : 'code';
  return PATH.split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** @param {string} program */
async function startOnDesktop(program) {
  const data = join(temporary, 'user-data');
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify(settings));
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
  window.stdout.resume();
  window.stderr.resume();
  process.exitCode = await window.ended;
}

async function startInBrowser() {
  if (!existsSync(folders.downloads)) console.log('Installing VS Code for the browser: about 600 MB, once.');
  const server = await serve({ extension: folders.repository, workspace, settings, temporary: [temporary] });
  console.log(`\nVS Code with the extension is at\n\n  ${server.address}\n\nPress Ctrl-C to end.`);
  openInBrowser(server.address);
  process.exitCode = await server.ended;
}

/** The address is printed as well, so that nothing is lost where no browser can be opened. @param {string} address */
function openInBrowser(address) {
  /** @type {[string, ...string[]]} */
  const [command, ...args] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['explorer'] : ['xdg-open'];
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return;
  spawnSync(command, [...args, address], { stdio: 'ignore', timeout: 5000 });
}
