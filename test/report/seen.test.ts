import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/diagnose/diagnosis';
import { gather } from '../../src/diagnose/evidence/gather';
import { reportDiagnosis } from '../../src/report/diagnosis';
import { hostile } from './hostile';
import { shapeOf } from './shape-of';

const host = 'api.datadoghq.com';
const diagnosis: Diagnosis = {
  ...{ profile: 'sandbox', region: 'us-east-1', vpcId: 'vpc-1', site: 'datadoghq.com' },
  hosts: [
    {
      ...{ host, asked: host, service: { name: 's', title: 'API', privateDnsName: 'p' } },
      ...{ verdict: 'private', why: 'It is.', evidence: [], endpointIds: [] },
    },
  ],
  ...{ paths: [], findings: [], unknowns: [] },
};

function seen(address: string, remark: string, inside: 'inside' | 'outside') {
  const vantage =
    inside === 'inside'
      ? ({ kind: 'inside', by: 'the person' } as const)
      : ({ kind: 'not shown to be inside', isContainer: false } as const);
  const dns = { kind: 'addresses', addresses: [address], aliases: [] } as const;
  const source = { kind: 'pasted', form: 'dig' } as const;
  const look = { sightings: [{ vantage, observations: [{ host, source, dns }] }], remarks: [remark] };
  return gather(diagnosis, ['10.0.0.0/16'], undefined, look);
}

describe('a report of what was seen', () => {
  it('follows it where it was seen inside, with both sides beside each other', () => {
    const text = reportDiagnosis(diagnosis, 0, seen('3.4.5.6', 'i-2 was not reached.', 'inside'));
    expect(text).toContain('Private: 0 of 1 intake hosts.');
    expect(text).toMatch(/## What was seen[^#]*3\.4\.5\.6[^#]*\| private \| they disagree/);
    expect(text).toContain('- i-2 was not reached.');
  });

  it('follows the configuration where it was seen elsewhere, and says so', () => {
    const text = reportDiagnosis(diagnosis, 0, seen('3.4.5.6', 'x', 'outside'));
    expect(text).toContain('Private: 1 of 1 intake hosts.');
    expect(text).toMatch(/no evidence about it/);
  });

  it('holds no markup but its own', () => {
    const shape = (text: string) => shapeOf(reportDiagnosis(diagnosis, 0, seen('3.4.5.6', text, 'inside')));
    const expected = shape('harmless');
    fc.assert(
      fc.property(hostile, (text) => {
        expect(shape(`x ${text} x`)).toEqual(expected);
      }),
    );
  });
});
