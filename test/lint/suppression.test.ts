import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { applyEdits } from '../../src/lint/apply-edits';
import { lint } from '../../src/lint/lint';
import { suppressionFor } from '../../src/lint/suppression';

function rulesIn(text: string): readonly string[] {
  return lint(text, 'datadog.yaml', { severities: { 'intake-not-covered': 'off' } }).map(({ rule }) => rule);
}

describe('a suppressing comment', () => {
  it('takes one rule away from its line or the next', () => {
    expect(
      rulesIn('api_key: x\nlogs_enabled: true # privatelink-ignore logs-may-use-tcp\nsite: x.eu\n'),
    ).toEqual(['unknown-site']);
    expect(rulesIn('api_key: x\n# privatelink-ignore logs-may-use-tcp\nlogs_enabled: true\n')).toEqual([]);
    expect(rulesIn('api_key: x\n# privatelink-ignore unknown-site\nlogs_enabled: true\n')).toEqual([
      'logs-may-use-tcp',
    ]);
    expect(rulesIn('api_key: x\n# privatelink-ignore\n\nlogs_enabled: true\n')).toEqual(['logs-may-use-tcp']);
  });

  it('is seen in a run of comments that the parser never reads', () => {
    expect(
      rulesIn('api_key: x\r\n# a\r\n# b\r\n# privatelink-ignore logs-may-use-tcp\r\nlogs_enabled: true\r\n'),
    ).toEqual([]);
  });

  it('takes rules away from a whole file', () => {
    expect(
      rulesIn('logs_enabled: true\nsite: x.eu\n# privatelink-ignore-file logs-may-use-tcp, unknown-site\n'),
    ).toEqual([]);
  });

  it('is what the quick fix writes', () => {
    for (const eol of ['\n', '\r\n']) {
      const text = `api_key: x${eol}logs_enabled: true${eol}`;
      const [finding] = lint(text, 'datadog.yaml');
      if (finding?.place.kind !== 'span') throw new Error('Nothing was found.');
      const silent = applyEdits(text, [suppressionFor(text, finding.place.span, finding.rule)]);
      expect(silent).toBe(
        `api_key: x${eol}# privatelink-ignore logs-may-use-tcp${eol}logs_enabled: true${eol}`,
      );
      expect(rulesIn(silent)).toEqual([]);
    }
  });
});

describe('a comment of the quick fix', () => {
  it('never becomes part of a text in quotes or of a folded one', () => {
    const text = readFileSync('test/lint/formats/fixtures/kubernetes/scalars.yaml', 'utf8');
    const saidBy = (yaml: string): readonly unknown[] =>
      [...parseAllDocuments(yaml)].map((document): unknown => document.toJS());
    const findings = lint(text, 'map.yaml');
    expect(findings.length).toBeGreaterThan(5);
    for (const { rule, message, place } of findings) {
      if (place.kind !== 'span') throw new Error(message);
      const silent = applyEdits(text, [suppressionFor(text, place.span, rule)]);
      expect(saidBy(silent), silent).toEqual(saidBy(text));
      const left = lint(silent, 'map.yaml').filter((finding) => finding.rule === rule);
      expect(left.length, silent).toBeLessThan(findings.filter((finding) => finding.rule === rule).length);
    }
  });
});

describe('the severity of a rule', () => {
  it('can be changed and turned off', () => {
    const text = 'api_key: x\nlogs_enabled: true\n';
    expect(lint(text, 'datadog.yaml').map(({ severity }) => severity)).toEqual(['warning']);
    expect(lint(text, 'datadog.yaml', { severities: { 'logs-may-use-tcp': 'hint' } })[0]?.severity).toBe(
      'hint',
    );
    expect(lint(text, 'datadog.yaml', { severities: { 'logs-may-use-tcp': 'off' } })).toEqual([]);
  });
});
