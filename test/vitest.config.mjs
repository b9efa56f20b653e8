// @ts-check
import { defineConfig } from 'vitest/config';
import { folders } from './process/folders.mjs';
import { withoutAws } from './process/without-aws.mjs';

process.env = withoutAws(process.env);

const needingVsCode = 'test/vscode/suite/**';
const needingMoto = 'test/aws-moto/**/*.test.ts';

export default defineConfig({
  root: folders.repository,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [needingVsCode, needingMoto],
          // Modules are loaded once for each worker, not for each of some two hundred files.
          isolate: false,
          maxWorkers: '100%',
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'moto',
          include: [needingMoto],
          globalSetup: ['test/moto/vitest-setup.ts'],
          // Each has an emulator of its own. Some tests wait rather than work, so there is one more than small machines
          // have cores.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
