// @ts-check
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles sources for Node into a folder and returns the file.
 * @param {string} entry
 * @param {string} folder
 */
export async function bundled(entry, folder) {
  const outfile = join(folder, basename(entry).replace(/\.ts$/, '.cjs'));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', minify: true });
  return outfile;
}
