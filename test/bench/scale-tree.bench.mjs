// @ts-check
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { temporaryFolder } from '../process/folders.mjs';
import { tether } from '../process/tether.mjs';
import { bundled } from './bundled.mjs';
import { regions } from './network/fill-moto.mjs';

const accounts = 50;
const vpcsInRegion = 20;

/** @type {import('./run.mjs').Measurement} */
export const measurement = {
  name: `The tree of ${accounts} simulated accounts with ${regions.length} regions each, ${vpcsInRegion} VPCs and 20 endpoints in each`,
  run: async () => {
    const folder = temporaryFolder('bench');
    try {
      const program = await bundled(join(import.meta.dirname, 'network/many-accounts.ts'), folder);
      const found = await readIn(program);
      const vpcs = accounts * regions.length * vpcsInRegion;
      if (found.vpcs !== vpcs) throw new Error(`${found.vpcs} VPCs were read instead of ${vpcs}`);
      const rows = found.rows.toLocaleString('en');
      return [
        { what: 'heap of the process when all is read', value: found.heap, unit: 'bytes', bar: 150_000_000 },
        { what: 'heap before garbage is collected, highest', value: found.highestHeap, unit: 'bytes' },
        { what: `slowest answer of the tree (${rows} rows)`, value: found.slowest, unit: 'ms', bar: 50 },
        { what: 'all profiles drawn', value: found.redraw, unit: 'ms', bar: 50 },
        {
          what: 'all profiles drawn while regions arrive, slowest, with what else the process did',
          value: found.slowestWhileReading,
          unit: 'ms',
        },
        {
          what: 'first region shown with its VPCs',
          value: found.firstShown,
          unit: 'ms',
          bar: found.lastRead,
        },
        { what: 'last region read', value: found.lastRead, unit: 'ms' },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/**
 * @param {string} program
 * @returns {Promise<Record<
 *   'heap' | 'highestHeap' | 'rows' | 'vpcs' | 'slowest' | 'redraw' | 'slowestWhileReading' | 'firstShown' | 'lastRead',
 *   number
 * >>}
 */
async function readIn(program) {
  const child = tether(process.execPath, ['--expose-gc', program, String(accounts), ...regions]);
  const [found, errors, code] = await Promise.all([
    readAll(child.stdout),
    readAll(child.stderr),
    child.ended,
  ]);
  if (code !== 0) throw new Error(`The accounts were not read:\n${errors}`);
  return JSON.parse(found);
}
