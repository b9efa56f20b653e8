import { assertNever } from '../../assert-never';
import type { Severity } from '../../finding';
import type { Verdict } from '../../diagnose/diagnosis';
import type { Evidence } from '../../finding';
import type { DatedDiagnosis, DiagnosisRootRow, DiagnosisRow } from './diagnosis-row';

export function rootRows(diagnoses: readonly DatedDiagnosis[]): readonly DiagnosisRootRow[] {
  return diagnoses.map(({ diagnosis, at }) => ({ kind: 'diagnosis', key: keyOf(diagnosis), diagnosis, at }));
}

/** One diagnosis per VPC and site; a newer one takes the place of the older. */
export function keyOf({ profile, vpcId, site }: DatedDiagnosis['diagnosis']): string {
  return `${profile}/${vpcId}/${site}`;
}

export function childrenOf(row: DiagnosisRow): readonly DiagnosisRow[] {
  switch (row.kind) {
    case 'diagnosis':
      return childrenOfDiagnosis(row);
    case 'host':
      return evidenceRows(row, [{ sentence: row.host.why }, ...row.host.evidence]);
    case 'finding':
      return evidenceRows(row, row.finding.evidence ?? []);
    case 'unknown':
    case 'evidence':
      return [];
    default:
      return assertNever(row);
  }
}

/** What wants attention comes first: findings, then what is not known, then the hosts, the worst first. */
function childrenOfDiagnosis({ key, diagnosis }: DiagnosisRootRow): readonly DiagnosisRow[] {
  const { findings, unknowns, hosts } = diagnosis;
  return [
    ...[...findings]
      .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
      .map((finding, index): DiagnosisRow => {
        return { kind: 'finding', key: `${key}/finding ${index} ${finding.rule}`, diagnosis, finding };
      }),
    ...unknowns.map((unknown): DiagnosisRow => {
      return { kind: 'unknown', key: `${key}/unknown ${unknown.sentence}`, diagnosis, unknown };
    }),
    ...[...hosts]
      .sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict))
      .map((host): DiagnosisRow => ({ kind: 'host', key: `${key}/${host.host}`, diagnosis, host })),
  ];
}

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const verdicts: readonly Verdict[] = ['broken', 'nxdomain', 'public', 'elsewhere', 'unknown', 'private'];

/** The chain in its order; a sentence may stand in it twice. */
function evidenceRows(row: DiagnosisRow, chain: readonly Evidence[]): readonly DiagnosisRow[] {
  return chain.map((evidence, index) => ({
    kind: 'evidence',
    key: `${row.key}/${index}`,
    diagnosis: row.diagnosis,
    evidence,
  }));
}
