import { listFiles, PackageManager } from '@vscode/vsce';
import { expect, it } from 'vitest';
import { folders } from './process/folders.mjs';

it('ships these files and nothing else', { timeout: 30_000 }, async () => {
  const files = await listFiles({ cwd: folders.repository, packageManager: PackageManager.None });
  expect(files.toSorted()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist/aws.js',
    'dist/desks.js',
    'dist/extension.js',
    'dist/licenses.txt',
    'dist/lint-thread.js',
    'dist/lint.js',
    'dist/sandbox.js',
    'dist/work.js',
    'media/icon.png',
    'media/privatelink.svg',
    'media/screenshot.png',
    'package.json',
    'package.nls.json',
  ]);
});
