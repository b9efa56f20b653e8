// @ts-check
// npm run soak [-- --minutes 10] [-- --seed 1]: networks are read again and again while calls fail at random.
import '../process/node-version.mjs';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundled } from '../bench/bundled.mjs';
import { installMoto } from '../moto/install-moto.mjs';
import { startMoto } from '../moto/start-moto.mjs';
import { temporaryFolder } from '../process/folders.mjs';
import { tether } from '../process/tether.mjs';
import { withoutAws } from '../process/without-aws.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const folder = temporaryFolder('soak');
const program = await installMoto();
const moto = program === undefined ? undefined : await startMoto(program);
if (moto === undefined) console.warn('moto_server is missing: only the sandbox is read.');
console.log(`${values.minutes} minutes; the same faults again: npm run soak -- --seed ${values.seed}`);
try {
  const soak = await bundled(join(import.meta.dirname, 'soak.ts'), folder);
  const args = [soak, values.minutes, values.seed, ...(moto === undefined ? [] : [moto.endpoint])];
  const env = { ...withoutAws(process.env), AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  process.exitCode = await tether(process.execPath, args, { env, output: 'inherit' }).ended;
} finally {
  await moto?.stop();
  rmSync(folder, { recursive: true, force: true });
}
