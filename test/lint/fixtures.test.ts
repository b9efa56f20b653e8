import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding';
import { lint } from '../../src/lint/lint';
import { rules } from '../../src/lint/rules';
import { applyFix } from './apply-fix';

/** `npx vitest run test/lint/fixtures.test.ts -u` writes the golden files anew. */
const isUpdate = process.argv.includes('-u');
const folder = 'test/lint/fixtures';
const want =
  /(?:#|\/\/|"_want": ") ?want (?:(error|warning|information|hint) )?"(.*?)"(?: fix="(.*?)")?"?,?\r?$/;

interface Wanted {
  readonly line: number;
  readonly severity: string;
  readonly message: string;
  readonly fix: string | undefined;
}

function wantedIn(text: string): readonly Wanted[] {
  return text.split('\n').flatMap((line, index) => {
    const match = want.exec(line);
    if (match === null) return [];
    // Wants stack up in front of the line they are about.
    const next = text.split('\n').findIndex((later, at) => at > index && !want.test(later));
    return [{ line: next + 1, severity: match[1] ?? '', message: match[2] ?? '', fix: match[3] }];
  });
}

function lineOf(text: string, finding: Finding): number {
  return finding.place.kind === 'span' ? text.slice(0, finding.place.span.start).split('\n').length : 0;
}

for (const rule of readdirSync(folder)) {
  describe(`fixtures of ${rule}`, () => {
    const severities = Object.fromEntries(
      rules.filter(({ id }) => rule !== 'no-findings' && id !== rule).map(({ id }) => [id, 'off' as const]),
    );
    for (const file of readdirSync(join(folder, rule)).filter((name) => !name.includes('.fixed.'))) {
      const path = join(folder, rule, file);
      const text = readFileSync(path, 'utf8');
      const findings = lint(text, file, { severities });

      it(`${file} has the findings it wants`, () => {
        const wanted = wantedIn(text);
        expect(findings.map((finding) => `${lineOf(text, finding)} ${finding.message}`)).toHaveLength(
          wanted.length,
        );
        findings.forEach((finding, index) => {
          const { line, severity, message, fix } = wanted[index] ?? {
            line: 0,
            severity: '',
            message: '',
            fix: '',
          };
          expect(finding.rule).toBe(rule);
          expect(lineOf(text, finding)).toBe(line);
          expect(finding.message).toContain(message);
          if (severity !== '') expect(finding.severity).toBe(severity);
          expect(finding.fixes?.[0]?.title).toBe(fix);
        });
      });

      if (!findings.some(({ fixes }) => fixes !== undefined)) continue;
      it(`${file} is clean once fixed, and fixing again changes nothing`, () => {
        let fixed = text;
        for (let round = 0; round < 10; round += 1) {
          const next = lint(fixed, file, { severities }).find(({ fixes }) => fixes !== undefined);
          if (next === undefined) break;
          fixed = applyFix(fixed, next);
        }
        const golden = path.replace(/(\.\w+)$/, '.fixed$1');
        if (isUpdate || !existsSync(golden)) writeFileSync(golden, fixed);
        expect(fixed).toBe(readFileSync(golden, 'utf8'));
        expect(lint(fixed, file, { severities }).filter(({ fixes }) => fixes !== undefined)).toEqual([]);
      });
    }
  });
}

describe('every rule', () => {
  it('has a fixture folder of its name, with a finding in it', () => {
    for (const { id } of rules) {
      const texts = readdirSync(join(folder, id)).map((file) =>
        readFileSync(join(folder, id, basename(file)), 'utf8'),
      );
      expect(
        texts.some((text) => wantedIn(text).length > 0),
        id,
      ).toBe(true);
    }
  });
});
