// @ts-check
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { folders } from '../process/folders.mjs';

const sources = join(folders.repository, 'test/vscode/suite');

/** Compiles the suite to `out/`, a file per test file, and returns the module that VS Code is to run. */
export async function buildSuite() {
  rmSync(folders.suite, { recursive: true, force: true });
  await build({
    entryPoints: readdirSync(sources)
      .filter((file) => file === 'index.ts' || file.endsWith('.test.ts'))
      .map((file) => join(sources, file)),
    outdir: folders.suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return join(folders.suite, 'index.js');
}
