// @ts-check
// The licenses of the packages that are inside our bundles ask to be shipped with them.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../test/process/folders.mjs';

/**
 * Writes dist/licenses.txt; packages under the very same text share it.
 * @param {readonly string[]} inputs bundled files, relative to the repository
 */
export function writeLicenses(inputs) {
  /** @type {Map<string, string[]>} */
  const packagesOf = new Map();
  for (const folder of packageFolders(inputs)) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? `License: ${license}` : readFileSync(join(folder, file), 'utf8').trim();
    packagesOf.set(text, [...(packagesOf.get(text) ?? []), `${name} ${version}`]);
  }
  const sections = [...packagesOf].map(([text, packages]) => `${packages.join('\n')}\n\n${text}\n`);
  writeFileSync(join(folders.built, 'licenses.txt'), sections.join(`\n${'-'.repeat(80)}\n\n`));
}

/** @param {readonly string[]} inputs */
function packageFolders(inputs) {
  const found = inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  return [...new Set(found)].sort().map((folder) => join(folders.repository, folder));
}
