import type { TestProject } from 'vitest/node';
import { installMoto } from './install-moto.mjs';
import { startMoto } from './start-moto.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the emulator: `inject('moto')` in a test. */
    moto: string;
  }
}

/** One emulator for all files of the project; they run one after the other and reset it themselves. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = await installMoto();
  if (program === undefined) throw new Error('moto_server is missing: pip install "moto[server]"');
  const moto = await startMoto(program);
  project.provide('moto', moto.endpoint);
  return async () => moto.stop();
}
