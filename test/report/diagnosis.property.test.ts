import fc from 'fast-check';
import { type Token, type Tokens, lexer } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/diagnose/diagnosis';
import { reportDiagnosis } from '../../src/report/diagnosis';
import { codeSpan, escapeMarkdown, markdownTable } from '../../src/report/markdown';
import { hostile } from './hostile';
import { shapeOf } from './shape-of';

const diagnosisOf = (text: string): Diagnosis => ({
  profile: text,
  emulator: text,
  accountId: text,
  region: text,
  vpcId: text,
  vpcName: text,
  site: text,
  from: {
    what: { kind: 'instance', id: text, name: text },
    places: [{ subnetIds: [text], securityGroupIds: [text] }],
  },
  hosts: [
    {
      host: text,
      asked: `${text}.`,
      service: { name: text, title: text, privateDnsName: text },
      verdict: 'broken',
      why: text,
      evidence: [{ sentence: text, resource: text }],
      endpointIds: [text],
    },
  ],
  paths: [],
  findings: [
    {
      rule: text,
      severity: 'error',
      message: text,
      place: { kind: 'resource', region: text, id: text },
      evidence: [{ sentence: text }],
    },
  ],
  unknowns: [{ sentence: text, remedy: text, permission: text, hosts: [text] }],
});

function textOf(token: Token): string {
  if ('tokens' in token) return token.tokens.map(textOf).join('');
  return 'text' in token ? String(token.text) : '';
}

describe('hostile text in a report', () => {
  const expected = shapeOf(reportDiagnosis(diagnosisOf('harmless'), 0));

  it('changes no heading, table, list or link', () => {
    expect(expected).toContain('table');
    fc.assert(
      fc.property(hostile, (text) => {
        expect(shapeOf(reportDiagnosis(diagnosisOf(`x ${text} x`), 0))).toEqual(expected);
        expect(shapeOf(reportDiagnosis(diagnosisOf(`${text}x`), 0))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('is no entity, which some viewers would turn into the sign it stands for', () => {
    expect(escapeMarkdown('&lt;b&#62;')).toBe('\\&lt;b\\&#62;');
  });

  it('is shown as it is, but for white space and control characters', () => {
    const cellOf = (cell: string): string => {
      const [table] = lexer(markdownTable(['head'], [[cell]]));
      const tokens = (table as Tokens.Table).rows[0]?.[0]?.tokens ?? [];
      return tokens.map(textOf).join('');
    };
    const visible = (text: string): string =>
      text
        .toWellFormed()
        .replace(/[\s\u0085]+/g, ' ')
        .replace(/[\p{Cc}\p{Cf}]/gu, '')
        .replace(/ +/g, ' ')
        .trim();
    fc.assert(
      fc.property(hostile, (text) => {
        const plain = visible(`x${text}x`);
        expect(cellOf(escapeMarkdown(`x${text}x`))).toBe(plain);
        expect(cellOf(codeSpan(`x${text}x`))).toBe(plain);
      }),
    );
  });
});
