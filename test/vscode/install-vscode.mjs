// @ts-check
// The npm package `code-server` carries the whole VS Code (workbench, extension host, web views), so a real VS Code
// comes from the package registry. It is 600 MB and only for tests, therefore a download beside the lockfile.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../process/folders.mjs';
import { npm } from '../process/npm.mjs';

const version = '4.139.1';
const installed = join(folders.downloads, `code-server-${version}`);
const anHour = 60 * 60 * 1000;

/** Installs VS Code on first use and returns the folder of its server. */
export async function installVsCode() {
  if (!existsSync(installed)) await install();
  return join(installed, 'node_modules/code-server/lib/vscode');
}

/** An interrupted installation is never taken for a whole one: the folder gets its name only when complete. */
async function install() {
  mkdirSync(folders.downloads, { recursive: true });
  removeAbandoned();
  console.log('Installing VS Code for the browser into .vscode-test: 600 MB, once.');
  const partial = mkdtempSync(join(folders.downloads, 'partial-'));
  try {
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await npm(['install', '--prefix', partial, `code-server@${version}`, ...quiet], { cwd: partial });
    const server = join(partial, 'node_modules/code-server/lib/vscode');
    await npm(['install', '--prefix', server, '--omit=dev', ...quiet], { cwd: server });
    try {
      renameSync(partial, installed);
    } catch (error) {
      // Another run on this machine was faster; its installation is as good as ours.
      if (!existsSync(installed)) throw error;
    }
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function removeAbandoned() {
  for (const name of readdirSync(folders.downloads)) {
    const folder = join(folders.downloads, name);
    const isAbandoned = name.startsWith('partial-') && Date.now() - statSync(folder).mtimeMs > anHour;
    if (isAbandoned) rmSync(folder, { recursive: true, force: true });
  }
}
