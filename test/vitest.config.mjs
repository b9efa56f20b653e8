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
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'moto',
          include: [needingMoto],
          globalSetup: ['test/moto/vitest-setup.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
        },
      },
    ],
  },
});
