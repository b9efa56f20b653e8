// @ts-check
// The suite in a real VS Code: node test/vscode/run.mjs [--vsix FILE] [--only PART-OF-FILE-NAME]
import '../process/node-version.mjs';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { folders, temporaryFolder } from '../process/folders.mjs';
import { withoutAws } from '../process/without-aws.mjs';
import { runAgreed } from './agreed.mjs';
import { openBridge } from './bridge.mjs';
import { buildSuite } from './build-suite.mjs';
import { reportOutcome } from './outcome.mjs';
import { copySampleWorkspace } from './sample.mjs';
import { installVsix } from './install-vsix.mjs';
import { runKilled } from './kill.mjs';
import { openWindow } from './window.mjs';

const seconds = 300;

const { values } = parseArgs({
  options: { vsix: { type: 'string' }, only: { type: 'string', default: '' } },
});
const tests = await buildSuite();
const files = readdirSync(folders.suite).filter(
  (file) => file.endsWith('.test.js') && file.includes(values.only),
);
const isForRestricted = (/** @type {string} */ file) => file.includes('.restricted.');

const outcomes = [];
if (files.some((file) => !isForRestricted(file))) outcomes.push(await runIn('trusted'));
if (files.some(isForRestricted)) outcomes.push(await runIn('restricted'));
if ('agreed-window'.includes(values.only)) outcomes.push(await fromOutside(runAgreed));
if ('kill-window'.includes(values.only)) outcomes.push(await fromOutside(runKilled));
reportOutcome(outcomes);
process.exit();

/**
 * Windows in which no suite runs.
 * @param {(extension: string) => Promise<import('./outcome.mjs').Counts>} run
 */
async function fromOutside(run) {
  const place = temporaryFolder('vsix');
  const { vsix } = values;
  try {
    return await run(vsix === undefined ? folders.repository : await installVsix(vsix, place));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** @param {'trusted' | 'restricted'} trust */
async function runIn(trust) {
  console.log(`\nA ${trust} window of VS Code`);
  const bridge = await openBridge();
  const { workspace, temporary } = copySampleWorkspace();
  const log = `vscode-${trust}.log`;
  try {
    const { vsix } = values;
    const window = await openWindow({
      extension: vsix === undefined ? folders.repository : await installVsix(vsix, temporary),
      workspace,
      tests,
      trust,
      settings: { 'privatelink.profiles': ['sandbox'] },
      env: {
        ...withoutAws(process.env),
        ...bridge.env,
        PRIVATELINK_TEST_PAGE: 'reachable',
        PRIVATELINK_TEST_ONLY: values.only,
      },
      temporary: [temporary],
      log,
      onOpen: bridge.connect,
    });
    try {
      await Promise.race([window.testsEnded, timeLimit(log)]);
    } finally {
      if (bridge.counts()?.failed !== 0) await photograph(window.page, `failed-${trust}.png`);
      await window.close();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  } finally {
    bridge.close();
    rmSync(temporary, { recursive: true, force: true });
  }
  const counts = bridge.counts();
  if (counts === undefined) console.error(`The suite did not come to its end: see test-artifacts/${log}.`);
  return counts;
}

/**
 * @param {string} log
 * @returns {Promise<never>}
 */
function timeLimit(log) {
  const sentence = `The suite took more than ${seconds} s: see failed-*.png and ${log} in test-artifacts.`;
  return new Promise((_, reject) => setTimeout(() => reject(new Error(sentence)), seconds * 1000).unref());
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function photograph(page, name) {
  // A page that crashed has no picture; the reason why we are here is reported anyway.
  await page.screenshot({ path: join(folders.artifacts, name) }).catch(() => undefined);
}
