import { t } from '@vscode/l10n';
import { readOr } from '../../network/reading';
import type { VpcReference, Zone } from '../../network/zone';
import { failureBeside } from './failure-beside';
import type { AuthorizationRow, NetworkRow, ZoneRow, ZonesRow } from './network-row';
import { loadingRow, nothingRow, rowsOrFailure } from './row-instead';

export function childrenOfZones(row: ZonesRow): readonly NetworkRow[] {
  const { value, newest } = row.state.zones;
  if (value === undefined) return [loadingRow(row, t('Reading private hosted zones'))];
  return [
    ...failureBeside(row, value, newest),
    ...rowsOrFailure(row, value, (zones) =>
      zones.length === 0
        ? [nothingRow(row, t('No private zone of this account concerns a Datadog name.'))]
        : [...zones]
            .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
            .map((zone) => ({ kind: 'zone', key: `${row.key}/${zone.id}`, state: row.state, zone })),
    ),
  ];
}

export function childrenOfZone(row: ZoneRow): readonly NetworkRow[] {
  const { state, zone } = row;
  const listing = state.zones.newest;
  const newest = listing && readOr(listing, []).find(({ id }) => id === zone.id);
  return [
    ...failureBeside(row, zone.records, newest?.records),
    ...failureBeside(row, zone.associations, newest?.associations),
    ...failureBeside(row, zone.authorizations, newest?.authorizations),
    ...rowsOrFailure(row, zone.records, (records) =>
      records.length === 0
        ? [nothingRow(row, t('No records: every name in this zone answers NXDOMAIN.'))]
        : records.map((record, index) => ({
            kind: 'record',
            // Several records of a name and a type share its traffic.
            key: `${row.key}/${index} ${record.name} ${record.type}`,
            state,
            record,
          })),
    ),
    ...rowsOrFailure(row, zone.associations, (vpcs) =>
      vpcs.map((vpc) => ({ kind: 'association', key: `${row.key}/${vpc.vpcId}`, state, vpc })),
    ),
    ...(isAskedFor(zone.authorizations) ? authorizations(row) : []),
  ];
}

/** They are read last. */
function isAskedFor(reading: Zone['authorizations']): boolean {
  return reading.kind === 'read' || reading.problem.code !== 'network-changed';
}

function authorizations(row: ZoneRow): readonly NetworkRow[] {
  const { state, zone } = row;
  return [
    ...rowsOrFailure(row, zone.authorizations, (vpcs) =>
      vpcs.map((vpc) => ({
        kind: 'authorization',
        key: `${row.key}/authorized ${vpc.vpcId}`,
        state,
        vpc,
        use: useOf(vpc, zone),
      })),
    ),
  ];
}

function useOf({ vpcId }: VpcReference, { associations }: Zone): AuthorizationRow['use'] {
  if (associations.kind === 'unread') return 'not known';
  return associations.value.some((other) => other.vpcId === vpcId) ? 'left over' : 'open';
}
