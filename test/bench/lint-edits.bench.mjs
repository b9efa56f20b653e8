// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { folders } from '../process/folders.mjs';
import { median } from './median.mjs';

const stock = join(folders.repository, '../shared/data/corpus/agent/windows-stock-crlf.yaml');
const edits = 200;
const characters = 'abc01:#"\'- {[\n';

/** @type {import('./run.mjs').Measurement} */
export const measurement = {
  name: `Lint after an edit of the stock datadog.yaml (median of ${edits} single characters), and of large texts`,
  run: () => {
    if (!existsSync(stock)) return Promise.resolve([{ what: 'lint', missing: `there is no ${stock}` }]);
    const text = readFileSync(stock, 'utf8');
    const { lint } = createRequire(import.meta.url)(join(folders.built, 'lint.js'));
    for (let run = 0; run < 20; run++) lint(text, 'datadog.yaml');
    const random = numbersFrom(3691);
    const times = Array.from({ length: edits }, () =>
      timeOf(() => lint(edited(text, random), 'datadog.yaml')),
    );
    const comments = text + text.replace(/^[^#\s].*$/gm, '#').repeat(13);
    const manifests = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: shop\n---\n'.repeat(10_000);
    return Promise.resolve([
      { what: 'an edit', value: median(times), unit: 'ms', bar: 3 },
      {
        what: '50,000 lines, most of them comments',
        value: medianOf(5, () => lint(comments, 'datadog.yaml')),
        unit: 'ms',
        bar: 100,
      },
      {
        what: '50,000 lines of something else',
        value: medianOf(5, () => lint(manifests, 'all.yaml')),
        unit: 'ms',
        bar: 100,
      },
    ]);
  },
};

/**
 * @param {string} text
 * @param {() => number} random
 */
function edited(text, random) {
  const at = Math.floor(random() * text.length);
  if (random() < 0.5) return text.slice(0, at) + text.slice(at + 1);
  return text.slice(0, at) + characters[Math.floor(random() * characters.length)] + text.slice(at);
}

/** The same numbers every time. @param {number} seed */
function numbersFrom(seed) {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

/** @param {number} runs @param {() => unknown} work */
function medianOf(runs, work) {
  return median(Array.from({ length: runs }, () => timeOf(work)));
}

/** @param {() => unknown} work */
function timeOf(work) {
  const before = performance.now();
  work();
  return performance.now() - before;
}
