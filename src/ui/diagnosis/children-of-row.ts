import { t } from '@vscode/l10n';
import { assertNever } from '../../assert-never';
import type { Sender } from '../../diagnose/sender';
import type { Severity } from '../../finding';
import type { Evidence } from '../../finding';
import { childrenOfChanges } from './children-of-changes';
import { besideRows, childrenOfHost, hostRows, placeRows, seenRow } from './children-of-evidence';
import type { DatedDiagnosis, DiagnosisRootRow, DiagnosisRow } from './diagnosis-row';

export function rootRows(diagnoses: readonly DatedDiagnosis[]): readonly DiagnosisRootRow[] {
  return diagnoses.map((dated) => ({
    kind: 'diagnosis',
    key: keyOf(dated.diagnosis),
    diagnosis: dated.diagnosis,
    dated,
  }));
}

/** One diagnosis per VPC and site; a newer one takes the place of the older. */
export function keyOf({ profile, vpcId, site, from }: DatedDiagnosis['diagnosis']): string {
  return `${profile}/${vpcId}/${site}${from === undefined ? '' : `/from ${keyOfSender(from)}`}`;
}

/** What was chosen stays the same thing when it gets other subnets. */
function keyOfSender({ what, places }: Sender): string {
  if (what !== undefined) return `${what.kind} ${what.id}`;
  return places.flatMap(({ subnetIds, securityGroupIds }) => [...subnetIds, ...securityGroupIds]).join(' ');
}

export function childrenOf(row: DiagnosisRow): readonly DiagnosisRow[] {
  switch (row.kind) {
    case 'diagnosis':
      return childrenOfDiagnosis(row);
    case 'host':
      return childrenOfHost(row, evidenceRows);
    case 'finding':
      return evidenceRows(row, row.finding.evidence ?? []);
    case 'changes':
      return childrenOfChanges(row);
    case 'file':
      return row.rows;
    case 'beside':
      return row.seen.map((seen, index) => seenRow(row, seen, index));
    case 'unknown':
    case 'evidence':
    case 'seen':
    case 'place':
    case 'remark':
    case 'change':
      return [];
    default:
      return assertNever(row);
  }
}

/** What is new comes first, then what wants attention: findings, what is not known, then the hosts, the worst first. */
function childrenOfDiagnosis(row: DiagnosisRootRow): readonly DiagnosisRow[] {
  const { key, diagnosis, dated } = row;
  const { findings, unknowns } = diagnosis;
  const hosts = hostRows(row);
  return [
    ...changesRows(row),
    ...placeRows(row),
    ...(dated.file === undefined ? [] : [fileRow(row, dated.file, hosts)]),
    ...[...findings]
      .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
      .map((finding, index): DiagnosisRow => {
        return { kind: 'finding', key: `${key}/finding ${index} ${finding.rule}`, diagnosis, finding };
      }),
    ...unknowns.map((unknown): DiagnosisRow => {
      return { kind: 'unknown', key: `${key}/unknown ${unknown.sentence}`, diagnosis, unknown };
    }),
    ...hosts,
    ...besideRows(row),
  ];
}

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function changesRows({ key, diagnosis, dated }: DiagnosisRootRow): readonly DiagnosisRow[] {
  const { changes } = dated;
  return changes === undefined ? [] : [{ kind: 'changes', key: `${key}/changes`, diagnosis, changes }];
}

function fileRow(
  { key, diagnosis }: DiagnosisRootRow,
  file: NonNullable<DatedDiagnosis['file']>,
  all: ReturnType<typeof hostRows>,
): DiagnosisRow {
  const carried = all
    .filter(({ host }) => file.hosts.includes(host.host))
    .map((host) => ({ ...host, key: `${key}/file/${host.host.host}` }));
  const others = file.notCarried.map((host) => {
    const sentence = t('No service of PrivateLink is known to carry {0}.', host);
    return { kind: 'remark', key: `${key}/file/${host}`, diagnosis, sentence } as const;
  });
  return { kind: 'file', key: `${key}/file`, diagnosis, file, rows: [...carried, ...others] };
}

/** The chain in its order; a sentence may stand in it twice. */
function evidenceRows(row: DiagnosisRow, chain: readonly Evidence[]): readonly DiagnosisRow[] {
  return chain.map((evidence, index) => ({
    kind: 'evidence',
    key: `${row.key}/${index}`,
    diagnosis: row.diagnosis,
    evidence,
  }));
}
