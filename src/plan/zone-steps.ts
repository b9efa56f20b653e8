import { normalizeHost } from '../catalogue/host';
import type { Zone, ZoneRecord } from '../network/zone';
import type { DeleteRecord, DeleteZone } from './step';

type Place = Pick<DeleteZone, 'region' | 'vpcId'>;

export function deleteRecordStep(zone: Zone, record: ZoneRecord, at: Place, why: string): DeleteRecord {
  return {
    kind: 'delete record',
    name: `delete-record-${record.name}-${record.type}-${zone.id}`,
    region: at.region,
    vpcId: at.vpcId,
    why,
    zoneId: zone.id,
    zoneName: normalizeHost(zone.name),
    record,
  };
}

export function deleteZoneStep(zone: Zone, at: Place, why: string): DeleteZone {
  return {
    kind: 'delete zone',
    name: `delete-zone-${zone.id}`,
    region: at.region,
    vpcId: at.vpcId,
    why,
    zoneId: zone.id,
    zoneName: normalizeHost(zone.name),
  };
}
