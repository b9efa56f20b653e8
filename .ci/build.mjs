// @ts-check
import '../test/process/node-version.mjs';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { folders } from '../test/process/folders.mjs';
import { writeLicenses } from './licenses.mjs';
import { pureSchemas } from './pure-schemas.mjs';

/**
 * Each row is one file of the extension. Only the first is loaded at activation; the others are required at first
 * use. `limit` is in bytes.
 */
const bundles = [
  { from: 'src/extension.ts', to: 'dist/extension.js', limit: 150_000 },
  { from: 'src/aws/entry.ts', to: 'dist/aws.js' },
  { from: 'src/lint/entry.ts', to: 'dist/lint.js' },
  { from: 'src/ui/language/lint-thread.ts', to: 'dist/lint-thread.js' },
  { from: 'src/ui/desks.ts', to: 'dist/desks.js' },
  { from: 'src/ui/work.ts', to: 'dist/work.js' },
  { from: 'src/sandbox/entry.ts', to: 'dist/sandbox.js' },
];

const { values } = parseArgs({
  options: { watch: { type: 'boolean', default: false }, dev: { type: 'boolean', default: false } },
});
const isForDevelopment = values.dev || values.watch;

/** @param {{ from: string, to: string }} bundle @returns {import('esbuild').BuildOptions} */
const optionsFor = ({ from, to }) => ({
  entryPoints: [from],
  outfile: to,
  absWorkingDir: folders.repository,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  external: ['vscode', ...bundles.map((other) => `./${other.to.replace('dist/', '')}`)],
  minify: !isForDevelopment,
  sourcemap: isForDevelopment,
  // The packages' ES module forms shake down to what is used.
  mainFields: ['module', 'main'],
  conditions: ['module', 'import'],
  plugins: [pureSchemas],
  // dist/licenses.txt has them all.
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
});

if (values.watch) {
  const contexts = await Promise.all(bundles.map((bundle) => context(optionsFor(bundle))));
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('Watching src: press Ctrl-C to end.');
} else {
  mkdirSync(folders.built, { recursive: true });
  // No file of an earlier build stays; those that are built again are replaced in place, under a running window.
  const names = bundles.map(({ to }) => basename(to));
  for (const name of readdirSync(folders.built)) {
    if (!names.includes(name)) rmSync(join(folders.built, name), { recursive: true });
  }
  // esbuild itself says what is wrong with a bundle; the others are finished all the same.
  const results = await Promise.allSettled(bundles.map(finish));
  writeLicenses(results.flatMap((result) => (result.status === 'fulfilled' ? result.value : [])));
  if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
}

/**
 * Returns the files that went into the bundle.
 * @param {(typeof bundles)[number]} bundle
 */
async function finish(bundle) {
  const { metafile } = await build({ ...optionsFor(bundle), metafile: true }).catch((error) => {
    rmSync(join(folders.repository, bundle.to), { force: true });
    throw error;
  });
  report(bundle);
  return Object.keys(metafile.inputs);
}

/** @param {{ to: string, limit?: number }} bundle */
function report({ to, limit = Infinity }) {
  const file = join(folders.repository, to);
  const size = statSync(file).size;
  console.log(`${to.padEnd(20)} ${size.toLocaleString('en').padStart(10)} bytes`);
  if (isForDevelopment) return;
  if (size > limit)
    fail(`${to} is larger than ${limit.toLocaleString('en')} bytes: load what grew it at first use.`);
  if (readFileSync(file, 'utf8').includes(folders.repository)) fail(`${to} holds a path of this machine.`);
}

/** @param {string} reason */
function fail(reason) {
  console.error(reason);
  process.exitCode = 1;
}
