// @ts-check
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall } from '../process/apt.mjs';
import { runAside } from '../process/tether.mjs';

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
  // Without a font a page shows no text.
  if (process.platform === 'linux') await aptInstall(['chromium', 'fonts-dejavu-core']);
  if (process.platform === 'darwin') await runAside('brew', ['install', '--cask', 'chromium']);
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

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
