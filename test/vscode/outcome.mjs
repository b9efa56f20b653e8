// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../process/folders.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const file = join(folders.artifacts, 'vscode.json');

/**
 * Says the sum of all windows and leaves it for the test command to read.
 * @param {readonly (Counts | undefined)[]} windows undefined for a window whose suite did not end
 */
export function reportOutcome(windows) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of windows) {
    sum.passed += counts?.passed ?? 0;
    sum.failed += counts?.failed ?? 1;
    sum.skipped += counts?.skipped ?? 0;
  }
  mkdirSync(folders.artifacts, { recursive: true });
  writeFileSync(file, JSON.stringify(sum));
  console.log(`\nIn VS Code: ${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  if (sum.failed > 0 || sum.passed === 0) process.exitCode = 1;
}
