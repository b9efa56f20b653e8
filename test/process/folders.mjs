// @ts-check
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the repository is, and the places that tools may write to; git ignores all of them. */
export const folders = {
  repository: at('../../'),
  built: at('../../dist'),
  suite: at('../../out'),
  artifacts: at('../../test-artifacts'),
  downloads: at('../../.vscode-test'),
  sampleWorkspace: at('../sample-workspace'),
};

/** @param {string} purpose */
export function temporaryFolder(purpose) {
  return realpathSync(mkdtempSync(join(tmpdir(), `privatelink-${purpose}-`)));
}

/** @param {string} path */
function at(path) {
  return fileURLToPath(new URL(path, import.meta.url)).replace(/[\\/]$/, '');
}
