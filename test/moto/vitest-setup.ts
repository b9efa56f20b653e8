import type { TestProject } from 'vitest/node';
import { installMoto } from './install-moto.mjs';
import { startMoto } from './start-moto.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Addresses of the emulators, of which `motoAddress` takes the one of this worker. */
    motos: readonly string[];
  }
}

/** One emulator for each worker of the project; the files of a worker run one after the other and reset it themselves. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = await installMoto();
  if (program === undefined) throw new Error('moto_server is missing: pip install "moto[server]"');
  const motos = await Promise.all(
    Array.from({ length: project.config.maxWorkers }, () => startMoto(program)),
  );
  project.provide(
    'motos',
    motos.map(({ endpoint }) => endpoint),
  );
  return async () => {
    await Promise.all(motos.map((moto) => moto.stop()));
  };
}
