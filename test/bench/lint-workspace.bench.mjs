// @ts-check
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { folders, temporaryFolder } from '../process/folders.mjs';

const files = 10_000;
const configurations = 50;

const agent =
  'api_key: x\nsite: ap1.datadoghq.com\nlogs_enabled: true\nlogs_config:\n  container_collect_all: true\n';
const other =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\nspec:\n  replicas: 2\n  template:\n    spec:\n      containers:\n        - name: shop\n          image: shop:1\n          env:\n            - name: COLOUR\n              value: red\n';

/** @type {import('./run.mjs').Measurement} */
export const measurement = {
  name: `Reading and linting ${files.toLocaleString('en')} YAML files, ${configurations} of them Agent configuration`,
  run: () => {
    const folder = temporaryFolder('bench');
    try {
      for (let index = 0; index < files; index++) {
        const directory = join(folder, String(Math.floor(index / 100)));
        if (index % 100 === 0) mkdirSync(directory);
        const isAgent = index % (files / configurations) === 0;
        writeFileSync(join(directory, `${index}.yaml`), isAgent ? agent : other);
      }
      return Promise.resolve([{ what: 'all files', value: lintAll(folder), unit: 'ms', bar: 3000 }]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** @param {string} folder */
function lintAll(folder) {
  const before = performance.now();
  const { lint } = createRequire(import.meta.url)(join(folders.built, 'lint.js'));
  let findings = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.yaml')) findings += lint(readFileSync(join(folder, name), 'utf8'), name).length;
  }
  // Two rules speak in each: logs may use TCP, and one intake is not covered.
  if (findings !== 2 * configurations)
    throw new Error(`${findings} findings instead of ${2 * configurations}`);
  return performance.now() - before;
}
