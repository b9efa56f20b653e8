// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { tether } from '../process/tether.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const programs = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    if (folder === undefined) return [];
    return [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ];
  }),
];

/** The path of a Chromium, installed with the system's package manager when there is none. */
export async function installChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  for (const [command, ...args] of waysToInstall()) {
    console.log(`Installing Chromium: ${command} ${args.join(' ')}`);
    const child = tether(command, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    child.stdout.resume();
    child.stderr.pipe(process.stderr);
    await child.ended;
  }
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error(
    'No Chromium, Chrome or Edge was found and none could be installed: install one, or name its program in the environment variable CHROMIUM.',
  );
}

function findChromium() {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new Error(
      `The environment variable CHROMIUM names ${named}, which is not a program: correct or unset it.`,
    );
  }
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...programs].find(isProgram);
}

/** @returns {readonly [string, ...string[]][]} */
function waysToInstall() {
  if (process.platform === 'darwin') return [['brew', 'install', '--cask', 'chromium']];
  if (process.platform !== 'linux' || !isProgram('/usr/bin/apt-get')) return [];
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return [];
  /** @type {[string, ...string[]]} */
  const apt = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  return [
    [...apt, 'update', '-q'],
    [...apt, 'install', '-y', '-q', '--no-install-recommends', 'chromium'],
  ];
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
