import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { watchAwsFiles } from '../../src/ui/watch-aws-files';

it('sees on the disk that a file is written, and what is in a folder made later', async () => {
  const home = mkdtempSync(join(tmpdir(), 'aws-home-'));
  const cache = join(home, 'sso', 'cache');
  let count = 0;
  const places = { files: [join(home, 'config'), join(home, 'sso')], folders: [cache] };
  const watching = watchAwsFiles(places, () => (count += 1));
  onTestFinished(() => {
    watching.dispose();
    rmSync(home, { recursive: true, force: true });
  });
  writeFileSync(join(home, 'config'), '[default]\n');
  await expect.poll(() => count, { timeout: 5_000 }).toBe(1);
  mkdirSync(cache, { recursive: true });
  await expect.poll(() => count, { timeout: 5_000 }).toBe(2);
  writeFileSync(join(cache, 'token.json'), '{}');
  await expect.poll(() => count, { timeout: 5_000 }).toBe(3);
});
