import { t } from '@vscode/l10n';
import type { Verdict } from '../../diagnose/diagnosis';
import type { Seen } from '../../diagnose/evidence/compare';
import type { Evidence } from '../../finding';
import type { DiagnosisRootRow, DiagnosisRow, HostRow, SeenRow } from './diagnosis-row';

/** The worst first, by what is really so where that was seen. */
export function hostRows({ key, diagnosis, dated }: DiagnosisRootRow): readonly HostRow[] {
  const compared = new Map(dated.gathered?.comparison.hosts.map((one) => [one.host, one]));
  return diagnosis.hosts
    .map((host): HostRow => {
      const seen = compared.get(host.host);
      const row = { kind: 'host', key: `${key}/${host.host}`, diagnosis, host } as const;
      return seen === undefined ? row : { ...row, compared: seen };
    })
    .sort((a, b) => rankOf(a) - rankOf(b));
}

export function verdictOfRow({ host, compared }: HostRow): Verdict {
  return compared?.verdict ?? host.verdict;
}

function rankOf(row: HostRow): number {
  return verdicts.indexOf(verdictOfRow(row));
}

const verdicts: readonly Verdict[] = ['broken', 'nxdomain', 'public', 'elsewhere', 'unknown', 'private'];

/** What was seen, then what the configuration says and why. */
export function childrenOfHost(
  row: HostRow,
  evidenceRows: (row: DiagnosisRow, chain: readonly Evidence[]) => readonly DiagnosisRow[],
): readonly DiagnosisRow[] {
  const { host, compared } = row;
  const sentence = compared === undefined ? host.why : t('The configuration says: {0}', host.why);
  return [
    ...(compared?.seen ?? []).map((seen, index) => seenRow(row, seen, index)),
    ...evidenceRows(row, [{ sentence }, ...host.evidence]),
  ];
}

export function seenRow({ key, diagnosis }: DiagnosisRow, seen: Seen, index: number): SeenRow {
  return { kind: 'seen', key: `${key}/seen ${String(index)}`, diagnosis, seen };
}

/** One row for each place that was looked from, and one for each thing that could not be seen. */
export function placeRows({ key, diagnosis, dated }: DiagnosisRootRow): readonly DiagnosisRow[] {
  const { gathered } = dated;
  if (gathered === undefined) return [];
  const { hosts, beside } = gathered.comparison;
  const all = [...hosts.flatMap(({ seen }) => seen), ...beside];
  const places = Map.groupBy(all, ({ bearing }) => bearing.why);
  return [
    ...[...places].flatMap(([why, [first, ...others]]): DiagnosisRow[] =>
      first === undefined
        ? []
        : [
            {
              kind: 'place',
              key: `${key}/place ${why}`,
              diagnosis,
              bearing: first.bearing,
              count: others.length + 1,
            },
          ],
    ),
    ...gathered.remarks.map((sentence): DiagnosisRow => {
      return { kind: 'remark', key: `${key}/remark ${sentence}`, diagnosis, sentence };
    }),
  ];
}

export function besideRows({ key, diagnosis, dated }: DiagnosisRootRow): readonly DiagnosisRow[] {
  const seen = dated.gathered?.comparison.beside ?? [];
  return seen.length === 0 ? [] : [{ kind: 'beside', key: `${key}/beside`, diagnosis, seen }];
}
