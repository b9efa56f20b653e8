// @ts-check
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { temporaryFolder } from '../process/folders.mjs';
import { median } from './median.mjs';

const runs = 5;
const answering = /** @type {const} */ ({ dns: 'answers', tls: 'answers' });

/** @type {import('./run.mjs').Measurement} */
export const measurement = {
  name: `Live probe of 58 hosts: DNS, TCP and TLS on this machine (median of ${runs})`,
  run: async () => {
    const folder = temporaryFolder('bench');
    try {
      const outfile = join(folder, 'probe-hosts.cjs');
      await build({
        entryPoints: [join(import.meta.dirname, 'probe-hosts.ts')],
        outfile,
        bundle: true,
        platform: 'node',
        format: 'cjs',
        minify: true,
      });
      /** @type {typeof import('./probe-hosts.ts')} */
      const { timeProbes } = createRequire(import.meta.url)(outfile);
      const [cold = Number.NaN, ...warm] = await timeProbes(
        Array.from({ length: 1 + runs }, () => answering),
      );
      const [noDns = Number.NaN, noTls = Number.NaN] = await timeProbes([
        { dns: 'mute', tls: 'answers' },
        { dns: 'answers', tls: 'mute' },
      ]);
      return [
        { what: 'all answer, first of the process', value: cold, unit: 'ms', bar: 3_000 },
        { what: 'all answer', value: median(warm), unit: 'ms', bar: 3_000 },
        { what: 'DNS answers none', value: noDns, unit: 'ms', bar: 12_500 },
        { what: 'no host finishes the handshake', value: noTls, unit: 'ms', bar: 12_500 },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
