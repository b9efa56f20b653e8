// @ts-check
// For looking: opens the window, lets a script act on the page and ends.
// node test/vscode/drive.mjs SCRIPT.mjs [--extension FOLDER] [--installed] [--restricted]
// With --installed messages pop up, as for a person.
// SCRIPT exports `default async (page, screenshot) => ...`; `screenshot('name')` writes test-artifacts/name.png.
import '../process/node-version.mjs';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { folders } from '../process/folders.mjs';
import { withoutAws } from '../process/without-aws.mjs';
import { copySampleWorkspace } from './sample.mjs';
import { openWindow } from './window.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    extension: { type: 'string', default: folders.repository },
    installed: { type: 'boolean', default: false },
    restricted: { type: 'boolean', default: false },
  },
});
const [script] = positionals;
if (script === undefined) throw new Error('Name the script: node test/vscode/drive.mjs SCRIPT.mjs');
const { default: act } = await import(pathToFileURL(resolve(script)).href);

const { workspace, temporary } = copySampleWorkspace();
process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
const window = await openWindow({
  extension: resolve(values.extension),
  extensionIs: values.installed ? 'installed' : 'developed',
  workspace,
  trust: values.restricted ? 'restricted' : 'trusted',
  settings: { 'privatelink.profiles': ['sandbox'] },
  env: withoutAws(process.env),
  temporary: [temporary],
  log: 'vscode-drive.log',
});
try {
  await window.page.waitForSelector('.explorer-viewlet .monaco-list-row');
  await act(window.page, (/** @type {string} */ name) =>
    window.page.screenshot({ path: join(folders.artifacts, `${name}.png`) }),
  );
} finally {
  await window.close();
}
process.exit();
