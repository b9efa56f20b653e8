// @ts-check
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installMoto } from '../test/moto/install-moto.mjs';
import { folders } from '../test/process/folders.mjs';
import { tether } from '../test/process/tether.mjs';
import { installChromium } from '../test/vscode/chromium.mjs';
import { installVsCode } from '../test/vscode/install-vscode.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * In the order in which they run. `needs` names stages without which one cannot run; `neededBy` those which bring it
 * along when they are asked for alone; `prepare` is started at once, beside the stages before.
 * @type {{
 *   name: string,
 *   title: string,
 *   needs?: string[],
 *   neededBy?: string[],
 *   prepare?: () => Promise<unknown>,
 *   run: () => Promise<Counts>,
 * }[]}
 */
export const stages = [
  { name: 'types', title: 'Types', run: check('typescript/bin/tsc', '--noEmit') },
  { name: 'lint', title: 'Lint', run: check('eslint/bin/eslint.js', '.') },
  {
    name: 'format',
    title: 'Format',
    run: check('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  },
  {
    name: 'build',
    title: 'Build',
    neededBy: ['unit', 'vscode'],
    run: async () => asCounts(await node('.ci/build.mjs')),
  },
  { name: 'unit', title: 'Unit and property tests', needs: ['build'], run: () => vitest('unit') },
  { name: 'moto', title: 'Against moto', prepare: installMoto, run: againstMoto },
  {
    name: 'vscode',
    title: 'In a real VS Code',
    needs: ['build'],
    prepare: () => Promise.all([installVsCode(), installChromium()]),
    run: inVsCode,
  },
];

/**
 * A program of a development package, which counts as one test.
 * @param {string} program
 * @param {readonly string[]} args
 */
function check(program, ...args) {
  return async () => asCounts(await node(join('node_modules', program), ...args));
}

async function againstMoto() {
  if ((await installMoto()) !== undefined) return vitest('moto');
  const sentence = 'moto_server is missing and could not be installed: pip install "moto[server]"';
  if (process.env['CI']) throw new Error(sentence);
  console.warn(`SKIPPED: ${sentence}`);
  return { passed: 0, failed: 0, skipped: 1 };
}

/** @param {'unit' | 'moto'} project */
async function vitest(project) {
  const file = join(folders.artifacts, `${project}.json`);
  rmSync(file, { force: true });
  const code = await node(
    ...['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.mjs', '--project', project],
    ...['--reporter', 'default', '--reporter', 'json', '--outputFile', file],
  );
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = readJson(file);
  return atLeastOneFailure(code, { passed, failed, skipped });
}

async function inVsCode() {
  const file = join(folders.artifacts, 'vscode.json');
  rmSync(file, { force: true });
  const code = await node('test/vscode/run.mjs');
  return atLeastOneFailure(code, readJson(file));
}

/** @param {readonly string[]} args */
function node(...args) {
  return tether(process.execPath, args, { cwd: folders.repository, output: 'inherit' }).ended;
}

/** @param {number} code */
function asCounts(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * A file that could not be loaded fails the run without failing a test.
 * @param {number} code
 * @param {Counts} counts
 */
function atLeastOneFailure(code, counts) {
  return code === 0 ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
