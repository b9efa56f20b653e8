import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** Compares with a file in `golden/`; `UPDATE_GOLDEN=1` writes it anew. */
export function expectExport(name: string, text: string): void {
  const folder = join(import.meta.dirname, 'golden');
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  expect(text).toBe(readFileSync(join(folder, name), 'utf8'));
}
