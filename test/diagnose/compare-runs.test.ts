import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../src/diagnose/compare-runs';
import type { Diagnosis, HostVerdict, Verdict } from '../../src/diagnose/diagnosis';
import type { Finding } from '../../src/finding';

const service = { name: 's', title: 't', privateDnsName: 'p' };

function run(verdicts: Readonly<Record<string, Verdict>>, findings: readonly Finding[] = []): Diagnosis {
  const hosts = Object.entries(verdicts).map(([host, verdict]): HostVerdict => ({
    ...{ host, asked: host, service, verdict },
    ...{ why: '', evidence: [], endpointIds: [] },
  }));
  const where = { profile: 'sandbox', region: 'us-east-1', vpcId: 'vpc-1', site: 'datadoghq.com' };
  return { ...where, hosts, paths: [], findings, unknowns: [] };
}

function finding(rule: string, id: string, message = rule): Finding {
  return { rule, severity: 'error', message, place: { kind: 'resource', region: 'us-east-1', id } };
}

const verdict = fc.constantFrom<Verdict>('private', 'public', 'nxdomain', 'elsewhere', 'unknown', 'broken');
const anyRun = fc
  .tuple(
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), verdict),
    fc.array(fc.tuple(fc.constantFrom('r1', 'r2'), fc.constantFrom('x', 'y'))),
  )
  .map(([hosts, findings]) =>
    run(
      hosts,
      findings.map(([rule, id]) => finding(rule, id)),
    ),
  );

describe('two runs', () => {
  it('differ in hosts whose verdict changed, that came, and that went', () => {
    const before = run({ a: 'public', b: 'private', c: 'broken' });
    const after = run({ d: 'unknown', a: 'private', b: 'private' });
    expect(compareRuns(before, after).hosts).toEqual([
      { host: 'd', after: 'unknown' },
      { host: 'a', before: 'public', after: 'private' },
      { host: 'c', before: 'broken' },
    ]);
  });

  it('differ in findings by rule and place, whatever their words count', () => {
    const before = run({}, [finding('r1', 'x', '3 of 17'), finding('r2', 'x'), finding('r2', 'x')]);
    const after = run({}, [finding('r1', 'x', '2 of 17'), finding('r2', 'x'), finding('r1', 'y')]);
    const { gone, appeared } = compareRuns(before, after);
    expect(gone.map(({ rule }) => rule)).toEqual(['r2']);
    expect(appeared).toEqual([finding('r1', 'y')]);
  });

  it('do not differ from themselves', () => {
    fc.assert(
      fc.property(anyRun, (one) => {
        expect(compareRuns(one, one)).toEqual({ hosts: [], gone: [], appeared: [] });
      }),
    );
  });

  it('differ backwards in the same things the other way round', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (one, other) => {
        const there = compareRuns(one, other);
        const back = compareRuns(other, one);
        expect(back.hosts).toHaveLength(there.hosts.length);
        for (const { host, before, after } of there.hosts) {
          expect(back.hosts.filter((changed) => changed.host === host)).toEqual([
            {
              host,
              ...(after === undefined ? {} : { before: after }),
              ...(before === undefined ? {} : { after: before }),
            },
          ]);
        }
        const names = (findings: readonly Finding[]) => JSON.stringify(findings);
        expect(names(back.gone)).toBe(names(there.appeared));
        expect(names(back.appeared)).toBe(names(there.gone));
      }),
    );
  });
});
