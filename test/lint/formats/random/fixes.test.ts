import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/finding';
import { lint } from '../../../../src/lint/lint';
import { rules } from '../../../../src/lint/rules';
import { applyFix } from '../../apply-fix';
import { Choices, numbers } from './choices';
import { type Sample, samples } from './documents';
import { factsOf } from './facts-of';

const severities = Object.fromEntries(
  rules
    .filter(({ id }) => !['logs-may-use-tcp', 'unknown-site'].includes(id))
    .map(({ id }) => [id, 'off' as const]),
);

function fixable({ text, fileName }: Sample): readonly Finding[] {
  return lint(text, fileName, { severities }).filter(({ fixes }) => fixes !== undefined);
}

/** What the fix of each rule may change, and nothing else. */
const expected: Readonly<Record<string, RegExp>> = {
  'logs-may-use-tcp': /FORCE_USE_HTTP|force_use_http|logs_config = null|env = null/,
  'unknown-site': /SITE|site/,
};

function expectGoodFix(sample: Sample, finding: Finding): void {
  const fixed = { ...sample, text: applyFix(sample.text, finding) };
  const before = factsOf(sample.text, sample.fileName);
  const after = factsOf(fixed.text, sample.fileName);
  const about = `${sample.text}\n-----\n${fixed.text}`;
  expect(before, about).toBeDefined();
  expect(after, about).toBeDefined();
  const changed = [
    ...(before ?? []).filter((fact) => after?.includes(fact) !== true),
    ...(after ?? []).filter((fact) => before?.includes(fact) !== true),
  ];
  const may = expected[finding.rule] ?? /^$/;
  expect(
    changed.filter((fact) => !may.test(fact)),
    about,
  ).toEqual([]);
  expect(changed.length, about).toBeGreaterThan(0);
  expect(fixable(fixed).length, about).toBe(fixable(sample).length - 1);
  expect(commentsOf(fixed.text), about).toEqual(commentsOf(sample.text));
  expect(/\r/.test(fixed.text) ? fixed.text.replaceAll('\r\n', '').includes('\n') : false, about).toBe(false);
}

/** Between quotes a comment ends where its line break is spelled. */
function commentsOf(text: string): readonly string[] {
  return text.match(/# [^\r\n\\]*|\/\/ .*|\/\* .*? \*\//g) ?? [];
}

describe('for any file of any format', () => {
  for (const [format, sampleOf] of Object.entries(samples)) {
    it(`a fix in ${format} removes its finding and changes nothing else`, { timeout: 60_000 }, () => {
      let fixes = 0;
      fc.assert(
        fc.property(numbers, (decisions) => {
          const sample = sampleOf(new Choices(decisions));
          for (const finding of fixable(sample)) {
            expectGoodFix(sample, finding);
            fixes += 1;
          }
        }),
        { numRuns: 60, includeErrorInReport: true },
      );
      expect(fixes).toBeGreaterThan(20);
    });
  }
});
