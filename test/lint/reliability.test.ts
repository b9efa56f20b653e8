import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { applyEdits } from '../../src/lint/apply-edits';
import { fixAll } from '../../src/lint/fix-all';
import { lint } from '../../src/lint/lint';
import { applyFix } from './apply-fix';

const fixtures = 'test/lint/fixtures';
const corpus = '../shared/data/corpus';

interface File {
  readonly name: string;
  readonly text: string;
}

function filesBelow(folder: string): readonly File[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name) && !name.includes('.fixed.'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

const files = [...filesBelow(fixtures), ...filesBelow('test/lint/formats'), ...filesBelow(corpus)].filter(
  ({ name }) => /\.(?:ya?ml|json|jsonc|template|env)$/.test(name),
);

/** Texts that people write half-way: a real one with some characters or lines gone, doubled, or in another's place. */
const mutated = fc
  .tuple(
    fc.constantFrom(...files),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat({ max: 40 }),
        inserted: fc.oneof(
          fc.constantFrom(
            '"',
            "'",
            '#',
            ':',
            ': ',
            '- ',
            '\n',
            '\r\n',
            '\t',
            '{',
            '}',
            '[',
            ']',
            '&a ',
            '*a',
            '|',
            '---\n',
            '<<: *a',
            '{{ x }}',
          ),
          fc.constantFrom(
            'logs_enabled: true\n',
            'site: x\n',
            '  force_use_tcp: true\n',
            '\ufeff',
            '\u2028',
            '😀',
          ),
          fc.string({ maxLength: 6 }),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([file, changes]): File => ({
    name: file.name,
    text: changes.reduce((text, { at, length, inserted }) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + inserted + text.slice(start + (inserted === '' ? length : length % 3));
    }, file.text),
  }));

function isReadable(text: string): boolean {
  const documents = parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  return 'empty' in documents || documents.every(({ errors }) => errors.length === 0);
}

/** The same texts every time; `FC_SEED=... npx vitest run test/lint/reliability.test.ts` tries others. */
const seed = Number(process.env['FC_SEED'] ?? 3691);

describe('whatever the text', () => {
  it('linting neither throws nor takes a second', () => {
    fc.assert(
      fc.property(mutated, ({ name, text }) => {
        const start = performance.now();
        lint(text, name);
        expect(performance.now() - start).toBeLessThan(1000);
      }),
      { numRuns: 1500, seed },
    );
  }, 60_000);

  it('every fix leaves readable text, takes its finding away, and is the last one of its kind', () => {
    fc.assert(
      fc.property(mutated, ({ name, text }) => {
        for (const finding of lint(text, name)) {
          if (finding.fixes === undefined) continue;
          const fixed = applyFix(text, finding);
          const before = lint(text, name).filter(({ rule }) => rule === finding.rule);
          const after = lint(fixed, name).filter(({ rule }) => rule === finding.rule);
          if (!name.endsWith('.env') && isReadable(text)) expect(isReadable(fixed), fixed).toBe(true);
          expect(after.length, `${finding.rule}: ${finding.message}`).toBeLessThan(before.length);
        }
      }),
      { numRuns: 400, seed },
    );
  }, 60_000);

  it('every fix keeps all lines that are not its business, comments and line ends included', () => {
    fc.assert(
      fc.property(mutated, ({ name, text }) => {
        for (const finding of lint(text, name)) {
          const [fix] = finding.fixes ?? [];
          if (fix?.kind !== 'edits') continue;
          const kept = applyEdits(
            text,
            fix.edits.map(({ span }) => ({ span, text: '' })),
          );
          const removed = fix.edits.reduce((sum, { span }) => sum + span.end - span.start, 0);
          expect(kept.length).toBe(text.length - removed);
          for (const { span } of fix.edits) {
            const comments = text.slice(span.start, span.end).match(/^[ \t]*#.*$/gm) ?? [];
            expect(comments, finding.rule).toEqual([]);
          }
          if (/(?<!\r)\n/.test(text) || fix.edits.length === 0) continue;
          for (const edit of fix.edits) expect(edit.text).not.toMatch(/(?<!\r)\n/);
        }
      }),
      { numRuns: 400, seed },
    );
  }, 60_000);

  it('fixing all reaches a fixed point', () => {
    fc.assert(
      fc.property(mutated, ({ name, text }) => {
        const fixed = applyEdits(text, fixAll(text, name));
        expect(fixAll(fixed, name)).toEqual([]);
      }),
      { numRuns: 400, seed },
    );
  }, 60_000);
});
