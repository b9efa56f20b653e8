// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { build } from 'esbuild';
import { folders, temporaryFolder } from '../process/folders.mjs';
import { tether } from '../process/tether.mjs';
import { median } from './median.mjs';

const stock = join(folders.repository, '../shared/data/corpus/agent/windows-stock-crlf.yaml');
const coldRuns = 9;
const warmUps = 20;
const warmRuns = 50;

/** `faulty` is a text that the contender must object to: who finds nothing there has not looked. */
const contenders = [
  { name: 'lint', faulty: 'logs_enabled: true\n' },
  { name: 'parse-document', faulty: 'a: [1\n' },
  { name: 'yaml-language-server', faulty: 'a: [1\n' },
];

/** @type {import('./run.mjs').Measurement} */
export const measurement = {
  name: `Lint of the stock datadog.yaml (cold: median of ${coldRuns} processes; warm: of ${warmRuns} runs)`,
  run: async () => {
    if (!existsSync(stock)) return [{ what: 'lint', missing: `there is no ${stock}` }];
    const folder = temporaryFolder('bench');
    try {
      return await compare(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/**
 * @param {string} folder
 * @returns {Promise<import('./run.mjs').Row[]>}
 */
async function compare(folder) {
  const entrants = await Promise.all(contenders.map((contender) => prepare(contender, folder)));
  const present = entrants.filter((entrant) => entrant.lint !== undefined);
  /** @type {Map<string, { cold: number[], warm: number[] }>} */
  const times = new Map(present.map(({ name }) => [name, { cold: [], warm: [] }]));
  for (let run = 0; run < coldRuns; run++) {
    for (const { name, bundle } of present) times.get(name)?.cold.push(await lintCold(bundle));
  }
  const text = readFileSync(stock, 'utf8');
  for (let run = -warmUps; run < warmRuns; run++) {
    for (const { name, lint } of present) {
      // Another text each time: what a contender remembers of the last one must not help it.
      const before = performance.now();
      await lint?.(`${text}# ${run}\r\n`, 'datadog.yaml');
      if (run >= 0) times.get(name)?.warm.push(performance.now() - before);
    }
  }
  return entrants.flatMap(({ name }) => rowsOf(name, times.get(name)));
}

/**
 * @param {string} name
 * @param {{ cold: number[], warm: number[] } | undefined} times
 * @returns {import('./run.mjs').Row[]}
 */
function rowsOf(name, times) {
  if (times === undefined) return [{ what: name, missing: 'dist/lint.js is not built' }];
  return [
    { what: `${name}, cold`, value: median(times.cold), unit: 'ms' },
    { what: `${name}, warm`, value: median(times.warm), unit: 'ms' },
  ];
}

/**
 * Everyone is bundled the way the extension is, so that nobody pays for reading many files.
 * @param {(typeof contenders)[number]} contender
 * @param {string} folder
 */
async function prepare({ name, faulty }, folder) {
  const bundle = name === 'lint' ? join(folders.built, 'lint.js') : join(folder, `${name}.js`);
  if (name !== 'lint') await bundleContender(name, bundle);
  if (!existsSync(bundle)) return { name, bundle, lint: undefined };
  /** @type {(text: string, fileName: string) => Promise<readonly unknown[]> | readonly unknown[]} */
  const lint = createRequire(import.meta.url)(bundle).lint;
  if ((await lint(faulty, 'datadog.yaml')).length === 0)
    throw new Error(`${name} finds nothing in ${faulty}`);
  return { name, bundle, lint };
}

/**
 * @param {string} name
 * @param {string} bundle
 */
async function bundleContender(name, bundle) {
  await build({
    entryPoints: [join(import.meta.dirname, `contenders/${name}.mjs`)],
    outfile: bundle,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
}

/** @param {string} bundle */
async function lintCold(bundle) {
  const child = tether(process.execPath, [join(import.meta.dirname, 'cold-lint.mjs'), bundle, stock]);
  const [time, errors, code] = await Promise.all([readAll(child.stdout), readAll(child.stderr), child.ended]);
  if (code !== 0) throw new Error(`${bundle} failed:\n${errors}`);
  return Number(time);
}
