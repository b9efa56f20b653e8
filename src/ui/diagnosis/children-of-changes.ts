import type { Finding } from '../../finding';
import type { ChangeRow, ChangesRow } from './diagnosis-row';

export function childrenOfChanges({ key, diagnosis, changes }: ChangesRow): readonly ChangeRow[] {
  const row = (name: string, change: ChangeRow['change']): ChangeRow => {
    return { kind: 'change', key: `${key}/${name}`, diagnosis, change };
  };
  const ofFindings = (kind: 'gone' | 'appeared', findings: readonly Finding[]) =>
    findings.map((finding, index) => row(`${kind} ${String(index)} ${finding.rule}`, { kind, finding }));
  return [
    ...ofFindings('appeared', changes.appeared),
    ...ofFindings('gone', changes.gone),
    ...changes.hosts.map((host) => row(host.host, { kind: 'host', host })),
  ];
}
