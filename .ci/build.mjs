// @ts-check
import '../test/process/node-version.mjs';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { folders } from '../test/process/folders.mjs';

/**
 * Each row is one file of the extension. Only the first is loaded at activation; the others are required at first
 * use, because they hold a large package. `limit` is in bytes.
 */
const bundles = [
  { from: 'src/extension.ts', to: 'dist/extension.js', limit: 150_000 },
  { from: 'src/aws/entry.ts', to: 'dist/aws.js' },
  { from: 'src/lint/entry.ts', to: 'dist/lint.js' },
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
  legalComments: 'linked',
  charset: 'utf8',
  logLevel: 'warning',
});

if (values.watch) {
  const contexts = await Promise.all(bundles.map((bundle) => context(optionsFor(bundle))));
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('Watching src: press Ctrl-C to end.');
} else {
  rmSync(folders.built, { recursive: true, force: true });
  await Promise.all(bundles.map((bundle) => build(optionsFor(bundle))));
  for (const bundle of bundles) report(bundle);
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
