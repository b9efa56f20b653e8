// @ts-check
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listFiles, PackageManager } from '@vscode/vsce';
import { folders, temporaryFolder } from '../process/folders.mjs';
import { withoutAws } from '../process/without-aws.mjs';
import { copySampleWorkspace } from '../vscode/sample.mjs';
import { openWindow } from '../vscode/window.mjs';
import { median } from './median.mjs';

const starts = 7;
const seconds = 60;

/** @type {import('./run.mjs').Measurement} */
export const measurement = {
  name: `Activation in the real VS Code (median of ${starts} window starts)`,
  run: async () => {
    if (!existsSync(join(folders.built, 'extension.js')))
      return [{ what: 'activation', missing: 'there is no build' }];
    /** @type {{ load: number, activate: number }[]} */
    const times = [];
    for (let start = 0; start < starts; start++) times.push(await measureOneStart());
    const of = (/** @type {'load' | 'activate'} */ part) => median(times.map((time) => time[part]));
    const total = median(times.map(({ load, activate }) => load + activate));
    return [
      { what: 'load dist/extension.js', value: of('load'), unit: 'ms' },
      { what: 'activate()', value: of('activate'), unit: 'ms' },
      { what: 'load and activate', value: total, unit: 'ms', bar: 25 },
    ];
  },
};

/** @returns {Promise<{ load: number, activate: number }>} milliseconds */
async function measureOneStart() {
  const extension = temporaryFolder('bench');
  const { workspace, temporary } = copySampleWorkspace();
  await copyShipped(extension);
  const file = join(extension, 'times.json');
  writeFileSync(join(extension, 'stopwatch.js'), stopwatch(file));
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
    throw new Error(
      `The extension did not activate within ${seconds} s: see test-artifacts/vscode-bench.log.`,
    );
  } finally {
    await window.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

/**
 * What is shipped, with another entry: a stopwatch around the real one.
 * @param {string} extension
 */
async function copyShipped(extension) {
  const { repository } = folders;
  for (const path of await listFiles({ cwd: repository, packageManager: PackageManager.None })) {
    mkdirSync(dirname(join(extension, path)), { recursive: true });
    cpSync(join(repository, path), join(extension, path));
  }
  const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const changed = { ...manifest, main: './stopwatch.js', activationEvents: ['onStartupFinished'] };
  writeFileSync(join(extension, 'package.json'), JSON.stringify(changed));
}

/** @param {string} file where the times go, written whole or not at all */
function stopwatch(file) {
  return `
const { renameSync, writeFileSync } = require('node:fs');
const beforeLoad = performance.now();
const real = require('./dist/extension.js');
const load = performance.now() - beforeLoad;
exports.activate = async (context) => {
  const beforeActivate = performance.now();
  const api = await real.activate(context);
  const activate = performance.now() - beforeActivate;
  const file = ${JSON.stringify(file)};
  writeFileSync(file + '.partial', JSON.stringify({ load, activate }));
  renameSync(file + '.partial', file);
  return api;
};
exports.deactivate = () => real.deactivate?.();
`;
}
