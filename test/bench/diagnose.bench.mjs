// @ts-check
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { temporaryFolder } from '../process/folders.mjs';
import { median } from './median.mjs';

const many = 500;
const runs = 5;

/** @type {import('./run.mjs').Measurement} */
export const measurement = {
  name: `Diagnosis of a VPC against every host of the largest site, from a snapshot (median of ${runs})`,
  run: async () => {
    const folder = temporaryFolder('bench');
    try {
      const outfile = join(folder, 'diagnose-vpcs.cjs');
      const entry = join(import.meta.dirname, 'diagnose-vpcs.ts');
      await build({
        entryPoints: [entry],
        outfile,
        bundle: true,
        platform: 'node',
        format: 'cjs',
        minify: true,
      });
      /** @type {typeof import('./diagnose-vpcs.ts')} */
      const { diagnoseAll, networkWith } = createRequire(import.meta.url)(outfile);
      const [cold = Number.NaN] = diagnoseAll(networkWith(1));
      const rounds = Array.from({ length: runs }, () => diagnoseAll(networkWith(many)));
      const sums = rounds.map((times) => times.reduce((sum, time) => sum + time, 0));
      return [
        { what: 'one VPC, first of the process', value: cold, unit: 'ms' },
        { what: 'one VPC', value: median(rounds.flat()), unit: 'ms', bar: 20 },
        { what: `${many} VPCs`, value: median(sums), unit: 'ms', bar: 3_000 },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
