import { expect } from 'vitest';
import type { Diagnosis, DiagnosisRequest } from '../../src/diagnose/diagnosis';
import type { ScenarioAccount } from './scenario-account';

export function rulesOf({ findings }: Diagnosis): readonly string[] {
  return findings.map(({ rule }) => rule);
}

export function verdictsOf({ hosts }: Diagnosis): Readonly<Record<string, string>> {
  return Object.fromEntries(hosts.map(({ host, verdict }) => [host, verdict]));
}

/** Each host that is not private, and why. */
export function openHostsOf({ hosts }: Diagnosis): readonly string[] {
  return hosts.filter(({ verdict }) => verdict !== 'private').map(({ host, why }) => `${host}: ${why}`);
}

/** All plans that the findings of a rule offer, one after the other; no host that was private is lost on the way. */
export async function cure(
  { look, apply }: Pick<ScenarioAccount, 'look' | 'apply'>,
  request: DiagnosisRequest,
  rule: string,
  broken: Diagnosis,
): Promise<Diagnosis> {
  let diagnosis = broken;
  for (let round = 0; round < 20; round += 1) {
    const offers = diagnosis.findings.filter((finding) => finding.rule === rule);
    const [fix] = offers.flatMap(({ fixes = [] }) => fixes.slice(-1));
    if (fix?.kind !== 'plan') return diagnosis;
    await apply(fix.plan);
    const after = await look(request);
    const before = verdictsOf(diagnosis);
    const lost = openHostsOf({
      ...after,
      hosts: after.hosts.filter(({ host }) => before[host] === 'private'),
    });
    expect(lost).toEqual([]);
    diagnosis = after;
  }
  throw new Error(`${rule} never stops offering plans`);
}
