import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import type { Finding } from '../../../../src/finding';
import { applyEdits } from '../../../../src/lint/apply-edits';
import { lint } from '../../../../src/lint/lint';
import { read } from '../../../../src/lint/read';
import { applyFix } from '../../apply-fix';
import { Choices, numbers } from './choices';
import { agentFile } from './documents';
import { writeText } from './write-text';

/** A ConfigMap around a text, between other lines that no fix may touch. */
function around(scalar: readonly string[], choose: Choices): string {
  const lineBreak = choose.one(['\n', '\r\n']);
  return [
    'apiVersion: v1',
    'kind: ConfigMap # one',
    'data:',
    `  datadog.yaml: ${scalar[0] ?? ''}`,
    ...scalar.slice(1),
    choose.one(['', '  other: "a\\nb"']),
    '# last',
    '',
  ].join(lineBreak);
}

function inside(text: string): string {
  const found: unknown = parseDocument(text).getIn(['data', 'datadog.yaml']);
  return typeof found === 'string' ? found : '';
}

const samples = numbers.map((decisions) => {
  const choose = new Choices(decisions);
  const file = agentFile(choose);
  return around(writeText(file, '    ', choose), choose);
});

describe('the file inside a scalar of any form', () => {
  it('holds the settings that it holds alone, and each name stands where its span points', () => {
    fc.assert(
      fc.property(samples, (text) => {
        const [found] = read(text, 'map.yaml').configurations;
        const [alone] = read(inside(text), 'datadog.yaml').configurations;
        const described = (settings = alone?.settings ?? []) =>
          settings.map(({ key, value }) => [key, value]);
        expect(described(found?.settings), text).toEqual(described());
        for (const { name, nameSpan } of found?.settings ?? []) {
          const written = text.slice(nameSpan.start, nameSpan.end).replace(/\\?\r?\n\s*/g, '');
          expect(written, text).toBe(name);
        }
      }),
      { numRuns: 400, includeErrorInReport: true },
    );
  });

  it('is fixed as it would be alone, and the text around it stays as it is', () => {
    let fixes = 0;
    fc.assert(
      fc.property(samples, (text) => {
        for (const finding of lint(text, 'map.yaml').filter(isFixable)) {
          const fixed = applyFix(text, finding);
          const about = `${text}\n-----\n${fixed}`;
          const before = inside(text);
          const alone = lint(before, 'datadog.yaml').find(({ message }) => message === finding.message);
          if (alone === undefined) throw new Error(about);
          expect(parseDocument(inside(fixed)).toJS(), about).toEqual(
            parseDocument(applyFix(before, alone)).toJS(),
          );
          const left = inside(fixed).split('\n');
          const kept = before.split('\n').filter((line) => !/^(?:site|logs_config):/.test(line));
          expect(
            kept.filter((line) => !left.includes(line)),
            about,
          ).toEqual([]);
          expect(withoutScalar(fixed), about).toBe(withoutScalar(text));
          fixes += 1;
        }
      }),
      { numRuns: 400, includeErrorInReport: true },
    );
    expect(fixes).toBeGreaterThan(300);
  });

  it('has a fix for every finding that has one alone', () => {
    fc.assert(
      fc.property(samples, (text) => {
        const titles = (findings: readonly Finding[]) => findings.map(({ fixes }) => fixes?.[0]?.title);
        expect(titles(lint(text, 'map.yaml')), text).toEqual(titles(lint(inside(text), 'datadog.yaml')));
      }),
      { numRuns: 400, includeErrorInReport: true },
    );
  });
});

function isFixable({ fixes }: Finding): boolean {
  return fixes !== undefined;
}

function withoutScalar(text: string): string {
  const [start = 0, end = 0] = rangeIn(text);
  return applyEdits(text, [{ span: { start, end }, text: '' }]);
}

function rangeIn(text: string): readonly number[] {
  const node: unknown = parseDocument(text).getIn(['data', 'datadog.yaml'], true);
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? node.range.map(Number)
    : [];
}
