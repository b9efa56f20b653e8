// @ts-check
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../process/folders.mjs';

/** @type {import('./run.mjs').Measurement} */
export const measurement = {
  name: 'Bundle sizes',
  run: async () => {
    const files = existsSync(folders.built)
      ? readdirSync(folders.built).filter((file) => file.endsWith('.js'))
      : [];
    if (files.length === 0) return [{ what: 'dist', missing: 'there is no build' }];
    return files.map((file) => ({
      what: `dist/${file}`,
      value: statSync(join(folders.built, file)).size,
      unit: 'bytes',
      ...(file === 'extension.js' ? { bar: 150_000 } : {}),
    }));
  },
};
