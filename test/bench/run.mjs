// @ts-check
// npm run bench [-- --json] [-- NAME...]: every *.bench.mjs beside this file, on a fresh production build.
import '../process/node-version.mjs';
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { folders } from '../process/folders.mjs';
import { tether } from '../process/tether.mjs';

/**
 * One measured figure, or why there is none. `bar` is what the figure has to stay below.
 * @typedef {{ what: string, value: number, unit: 'bytes' | 'ms' | 'calls' | 'round trips', bar?: number } | { what: string, missing: string }} Row
 * @typedef {{ name: string, run: () => Promise<readonly Row[]> }} Measurement
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});

// Standard output belongs to the figures.
const build = tether(process.execPath, ['.ci/build.mjs'], { cwd: folders.repository });
build.stdout.resume();
build.stderr.pipe(process.stderr);
if ((await build.ended) !== 0) console.error('The build failed: what it left out is missing below.');

/** @type {Record<string, readonly Row[]>} */
const figures = {};
for (const file of readdirSync(import.meta.dirname).sort()) {
  const name = /^(.*)\.bench\.mjs$/.exec(file)?.[1];
  if (name === undefined || (positionals.length > 0 && !positionals.includes(name))) continue;
  /** @type {{ measurement: Measurement }} */
  const { measurement } = await import(`./${file}`);
  if (!values.json) console.log(`\n${measurement.name}`);
  figures[name] = await measure(measurement);
  if (!values.json) console.log(asTable(figures[name]));
}
if (values.json) console.log(JSON.stringify(figures, undefined, 2));
const isOverBar = Object.values(figures)
  .flat()
  .some((row) => 'value' in row && row.bar !== undefined && row.value > row.bar);
if (isOverBar) console.error('\nA figure is above its bar.');
process.exit(isOverBar ? 1 : process.exitCode);

/**
 * What could not be measured does not hide the rest.
 * @param {Measurement} measurement
 * @returns {Promise<readonly Row[]>}
 */
async function measure({ name, run }) {
  try {
    return await run();
  } catch (error) {
    process.exitCode = 1;
    return [{ what: name, missing: error instanceof Error ? error.message : String(error) }];
  }
}

/** @param {readonly Row[]} rows */
function asTable(rows) {
  const width = Math.max(...rows.map(({ what }) => what.length));
  return rows.map((row) => `  ${row.what.padEnd(width)}  ${asText(row)}`).join('\n');
}

/** @param {Row} row */
function asText(row) {
  if ('missing' in row) return `not measured: ${row.missing}`;
  const digits = row.unit === 'ms' ? 2 : 0;
  const number = (/** @type {number} */ value) =>
    value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const bar = row.bar === undefined ? '' : `  (bar: ${row.bar.toLocaleString('en')})`;
  return `${number(row.value).padStart(12)} ${row.unit}${bar}`;
}
