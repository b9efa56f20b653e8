// @ts-check
// One contender in a process of its own, as after the start of the editor: node cold-lint.mjs BUNDLE FILE
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [bundle = '', file = ''] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const require = createRequire(import.meta.url);
const before = performance.now();
await require(bundle).lint(text, 'datadog.yaml');
process.stdout.write(String(performance.now() - before));
