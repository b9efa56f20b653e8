// @ts-check
// Everything that must hold, in one command: npm test [-- STAGE...]
import '../test/process/node-version.mjs';
import { styleText } from 'node:util';
import { stages } from './stages.mjs';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(
    `No stage ${unknown.join(', ')}: choose among ${stages.map((stage) => stage.name).join(', ')}.`,
  );
  process.exit(1);
}
/** @param {(typeof stages)[number]} stage */
const isWanted = ({ name, neededBy = [] }) =>
  names.length === 0 || names.includes(name) || neededBy.some((other) => names.includes(other));
const wanted = stages.filter(isWanted);

/** @type {Map<string, Promise<unknown>>} */
const preparations = new Map(wanted.map(({ name, prepare }) => [name, Promise.resolve(prepare?.())]));
// A failure is told by the stage that it belongs to.
for (const preparation of preparations.values()) preparation.catch(() => undefined);

const sum = { passed: 0, failed: 0, skipped: 0 };
/** @type {Set<string>} */
const failures = new Set();
for (const { name, title, needs = [], run } of wanted) {
  console.log(`\n${styleText('bold', `== ${title}`)}`);
  const missing = needs.find((other) => failures.has(other));
  const started = Date.now();
  const counts = missing === undefined ? await attempt(name, run) : { passed: 0, failed: 1, skipped: 0 };
  if (missing !== undefined) console.error(`Not run, because the stage ${missing} failed.`);
  if (counts.failed > 0) failures.add(name);
  sum.passed += counts.passed;
  sum.failed += counts.failed;
  sum.skipped += counts.skipped;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`-- ${name}: ${counts.failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s`);
}

if (failures.size > 0) console.log(`\nFailed: ${[...failures].join(', ')}`);
if (sum.skipped > 0) console.log(`\n${sum.skipped} skipped`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);

/**
 * @param {string} name
 * @param {(typeof stages)[number]['run']} run
 */
async function attempt(name, run) {
  try {
    await preparations.get(name);
    return await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
