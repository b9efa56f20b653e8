// @ts-check
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listFiles, PackageManager } from '@vscode/vsce';
import { folders, temporaryFolder } from '../process/folders.mjs';
import { withoutAws } from '../process/without-aws.mjs';
import { copySampleWorkspace } from '../vscode/sample.mjs';
import { openWindow } from '../vscode/window.mjs';

/**
 * Opens a real window with what is shipped behind another entry, and resolves to what that entry hands to its
 * `answer(value)`.
 * @param {string} entry JavaScript of the extension's main file, beside `dist`
 * @param {number} [seconds] after which there will be no answer any more
 */
export async function askWindow(entry, seconds = 60) {
  const extension = temporaryFolder('bench');
  const { workspace, temporary } = copySampleWorkspace();
  await copyShipped(extension);
  const file = join(extension, 'answer.json');
  writeFileSync(join(extension, 'entry.js'), answerInto(file) + entry);
  const window = await openWindow({
    extension,
    workspace,
    settings: { 'privatelink.profiles': ['sandbox'] },
    env: withoutAws(process.env),
    temporary: [temporary, extension],
    log: 'vscode-bench.log',
  });
  try {
    for (let waited = 0; waited < seconds * 1000; waited += 100) {
      if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
      await sleep(100);
    }
    throw new Error(`The window did not answer within ${seconds} s: see test-artifacts/vscode-bench.log.`);
  } finally {
    await window.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

/** @param {string} extension */
async function copyShipped(extension) {
  const { repository } = folders;
  for (const path of await listFiles({ cwd: repository, packageManager: PackageManager.None })) {
    mkdirSync(dirname(join(extension, path)), { recursive: true });
    cpSync(join(repository, path), join(extension, path));
  }
  const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const changed = { ...manifest, main: './entry.js', activationEvents: ['onStartupFinished'] };
  writeFileSync(join(extension, 'package.json'), JSON.stringify(changed));
}

/** @param {string} file where the answer goes, written whole or not at all */
function answerInto(file) {
  return `
const answer = (value) => {
  const { renameSync, writeFileSync } = require('node:fs');
  const file = ${JSON.stringify(file)};
  writeFileSync(file + '.partial', JSON.stringify(value));
  renameSync(file + '.partial', file);
};
`;
}
