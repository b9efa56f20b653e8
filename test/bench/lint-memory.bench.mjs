// @ts-check
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { folders } from '../process/folders.mjs';

const texts = 20;

/** @type {import('./run.mjs').Measurement} */
export const measurement = {
  name: `Heap that stays after ${texts} texts of 50,000 lines were linted and closed`,
  run: () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc');
    const { lint } = createRequire(import.meta.url)(join(folders.built, 'lint.js'));
    const heap = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    lintOne(lint, -1);
    const before = heap();
    for (let index = 0; index < texts; index++) lintOne(lint, index);
    return Promise.resolve([
      { what: 'heap that stays', value: heap() - before, unit: 'bytes', bar: 2_000_000 },
    ]);
  },
};

/**
 * @param {(text: string, fileName: string) => readonly unknown[]} lint
 * @param {number} index
 */
function lintOne(lint, index) {
  const tags = Array.from({ length: 50_000 }, (_, line) => `  - tag:${index}-${line}`).join('\n');
  const text = `api_key: x\nlogs_enabled: true\ntags:\n${tags}\n`;
  if (lint(text, 'datadog.yaml').length === 0) throw new Error('The text was not linted.');
}
