// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../process/folders.mjs';
import { askWindow } from './ask-window.mjs';
import { median } from './median.mjs';

const starts = 7;

/** @type {import('./run.mjs').Measurement} */
export const measurement = {
  name: `Activation in the real VS Code (median of ${starts} window starts)`,
  run: async () => {
    if (!existsSync(join(folders.built, 'extension.js')))
      return [{ what: 'activation', missing: 'there is no build' }];
    /** @type {{ load: number, activate: number }[]} */
    const times = [];
    for (let start = 0; start < starts; start++) times.push(await askWindow(stopwatch));
    const of = (/** @type {'load' | 'activate'} */ part) => median(times.map((time) => time[part]));
    const total = median(times.map(({ load, activate }) => load + activate));
    return [
      { what: 'load dist/extension.js', value: of('load'), unit: 'ms' },
      { what: 'activate()', value: of('activate'), unit: 'ms' },
      { what: 'load and activate', value: total, unit: 'ms', bar: 25 },
    ];
  },
};

/** The entry of an extension that wraps the real one. */
const stopwatch = `
const beforeLoad = performance.now();
const real = require('./dist/extension.js');
const load = performance.now() - beforeLoad;
exports.activate = async (context) => {
  const beforeActivate = performance.now();
  const api = await real.activate(context);
  const activate = performance.now() - beforeActivate;
  answer({ load, activate });
  return api;
};
exports.deactivate = () => real.deactivate?.();
`;
