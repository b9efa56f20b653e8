import { t } from '@vscode/l10n';
import type { NetworkRow, ZoneRow, ZonesRow } from './network-row';
import { loadingRow, nothingRow, rowsOrFailure } from './row-instead';

export function childrenOfZones(row: ZonesRow): readonly NetworkRow[] {
  const { value } = row.state.zones;
  if (value === undefined) return [loadingRow(row, t('Reading private hosted zones'))];
  return rowsOrFailure(row, value, (zones) =>
    zones.length === 0
      ? [nothingRow(row, t('No private zone of this account concerns a Datadog name.'))]
      : [...zones]
          .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
          .map((zone) => ({ kind: 'zone', key: `${row.key}/${zone.id}`, state: row.state, zone })),
  );
}

export function childrenOfZone(row: ZoneRow): readonly NetworkRow[] {
  const { state, zone } = row;
  return [
    ...rowsOrFailure(row, zone.records, (records) =>
      records.length === 0
        ? [nothingRow(row, t('No records: every name in this zone answers NXDOMAIN.'))]
        : records.map((record) => ({
            kind: 'record',
            key: `${row.key}/${record.name} ${record.type}`,
            state,
            record,
          })),
    ),
    ...rowsOrFailure(row, zone.associations, (vpcs) =>
      vpcs.map((vpc) => ({ kind: 'association', key: `${row.key}/${vpc.vpcId}`, state, vpc })),
    ),
  ];
}
