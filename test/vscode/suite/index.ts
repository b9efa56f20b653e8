import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { workspace } from 'vscode';
import { count } from './bridge';
import { PrintingReporter } from './printing-reporter';

/**
 * Called by VS Code inside the extension host; what it throws makes the run fail. `*.restricted.test.ts` run in a
 * window whose workspace is not trusted, all others in a trusted one.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: PrintingReporter });
  const only = process.env['PRIVATELINK_TEST_ONLY'] ?? '';
  const tests = readdirSync(__dirname).filter((file) => file.endsWith('.test.js') && file.includes(only));
  for (const file of tests.sort()) {
    if (file.includes('.restricted.') !== workspace.isTrusted) mocha.addFile(join(__dirname, file));
  }
  const stats = await new Promise<Mocha.Stats>((resolve, reject) => {
    const runner = mocha.run(() => {
      if (runner.stats === undefined) reject(new Error('Mocha kept no count.'));
      else resolve(runner.stats);
    });
  });
  await count(stats.passes, stats.failures, stats.pending);
  if (stats.failures > 0) throw new Error(`${stats.failures.toString()} failed`);
  if (stats.passes === 0) throw new Error('No test ran.');
}
