import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lint } from '../../../src/lint/lint';
import { applyFix } from '../apply-fix';
import { factsOf } from './random/facts-of';

const folder = 'test/lint/formats/fixtures';
const texts = readdirSync(folder)
  .flatMap((format) => readdirSync(join(folder, format)).map((file) => join(folder, format, file)))
  .filter((path) => /\.(?:ya?ml|json|env)$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const piece = fc.constantFrom(
  ...[
    '',
    ' ',
    '\n',
    '\t',
    ':',
    ': ',
    '- ',
    '#',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    '|',
    '>',
    '&a ',
    '*a',
    '<<: *a',
    '!Ref ',
  ],
  ...['{{ .x }}', '${X}', 'DD_SITE', 'true', 'null', '---\n', '//', '\r\n', '\ufeff', '  '],
);

/** A part of a real file is replaced by something that people, merges and templates put there. */
const mutated = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.nat(9999), fc.nat(12), piece), { minLength: 1, maxLength: 3 }),
  )
  .map(([{ path, text }, changes]) => ({
    path,
    text: changes.reduce((result, [at, length, inserted]) => {
      const start = at % (result.length + 1);
      return result.slice(0, start) + inserted + result.slice(start + length);
    }, text),
  }));

describe('a file that somebody is just writing', () => {
  it('never makes lint throw or take long, and every fix leaves it parseable', { timeout: 60_000 }, () => {
    let fixes = 0;
    fc.assert(
      fc.property(mutated, ({ path, text }) => {
        const start = performance.now();
        const findings = lint(text, path);
        expect(performance.now() - start).toBeLessThan(1000);
        if (factsOf(text, path) === undefined) return;
        for (const finding of findings.filter(({ fixes }) => fixes !== undefined)) {
          const fixed = applyFix(text, finding);
          fixes += 1;
          const about = `${finding.rule}\n${text}\n-----\n${fixed}`;
          expect(factsOf(fixed, path), about).toBeDefined();
          const left = lint(fixed, path).filter(({ rule }) => rule === finding.rule);
          expect(left.length, about).toBeLessThan(
            findings.filter(({ rule }) => rule === finding.rule).length,
          );
        }
      }),
      { numRuns: 1500, includeErrorInReport: true },
    );
    expect(fixes).toBeGreaterThan(100);
  });
});
