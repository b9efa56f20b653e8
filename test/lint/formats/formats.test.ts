import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/finding';
import { lint } from '../../../src/lint/lint';
import { read } from '../../../src/lint/read';
import { rules } from '../../../src/lint/rules';
import { applyFix } from '../apply-fix';
import { describeReading } from './describe-reading';
import { lineOf, wantedIn } from './wanted';

/** `npx vitest run test/lint/formats -u` writes the golden files anew. */
const folder = 'test/lint/formats/fixtures';

/** What needs a setting that is there, one that is missing, and one that is worth no fix. */
const looked = new Set(['logs-may-use-tcp', 'unknown-site', 'site-without-privatelink']);
const severities = Object.fromEntries(
  rules.filter(({ id }) => !looked.has(id)).map(({ id }) => [id, 'off' as const]),
);

function isGolden(file: string): boolean {
  return file.includes('.fixed') || file.endsWith('.settings.txt');
}

for (const format of readdirSync(folder)) {
  describe(`files of ${format}`, () => {
    for (const file of readdirSync(join(folder, format)).filter((name) => !isGolden(name))) {
      const path = join(folder, format, file);
      const golden = (name: string): string => join('fixtures', format, name);
      const text = readFileSync(path, 'utf8');
      // What is no Agent configuration must be left alone by every rule.
      const findings = lint(text, file, format === 'silent' ? {} : { severities });

      it(`${file} has the findings it wants`, () => {
        const found = findings.map((finding) => seen(text, finding));
        expect(found).toHaveLength(wantedIn(text).length);
        wantedIn(text).forEach((wanted, index) => {
          const { message, severity, ...rest } = found[index] ?? { message: '', severity: '' };
          expect(rest).toEqual({ line: wanted.line, fix: wanted.fix });
          expect(message).toContain(wanted.message);
          if (wanted.severity !== '') expect(severity).toBe(wanted.severity);
        });
      });

      if (format === 'silent') continue;
      it(`${file} holds these settings`, async () => {
        await expect(describeReading(read(text, file))).toMatchFileSnapshot(golden(`${file}.settings.txt`));
      });

      if (!findings.some(({ fixes }) => fixes !== undefined)) continue;
      it(`${file} is clean once fixed, and fixing again changes nothing`, async () => {
        let fixed = text;
        for (let round = 0; round < 10; round += 1) {
          const next = lint(fixed, file, { severities }).find(({ fixes }) => fixes !== undefined);
          if (next === undefined) break;
          fixed = applyFix(fixed, next);
        }
        await expect(fixed).toMatchFileSnapshot(golden(file.replace(/(\.\w+)?$/, '.fixed$1')));
        expect(lint(fixed, file, { severities }).filter(({ fixes }) => fixes !== undefined)).toEqual([]);
      });
    }
  });
}

function seen(text: string, finding: Finding) {
  const { message, severity, fixes } = finding;
  return { line: lineOf(text, finding), message, severity, fix: fixes?.[0]?.title };
}
