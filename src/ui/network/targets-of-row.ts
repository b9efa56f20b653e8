import type { ConsolePlace } from '../console-url';
import type { VpcReference } from '../../network/zone';
import type { NetworkRow } from './network-row';

/** What a command on a row acts on: rows of any kind may have an id, a DNS name, a page in the console, a VPC. */
export function idOfRow(row: NetworkRow): string | undefined {
  switch (row.kind) {
    case 'VPC':
      return row.vpc.id;
    case 'endpoint':
      return row.endpoint.id;
    case 'missing service':
      return row.service.name;
    case 'peering':
      return row.peering.id;
    case 'zone':
      return row.zone.id;
    case 'authorization':
    case 'association':
      return row.vpc.vpcId;
    case 'profile':
      return row.state.identity.value?.kind === 'read' ? row.state.identity.value.value.accountId : undefined;
    default:
      return undefined;
  }
}

/** The regional name of an endpoint comes first in AWS's list. */
export function dnsNameOfRow(row: NetworkRow): string | undefined {
  switch (row.kind) {
    case 'endpoint':
      return row.endpoint.dnsEntries[0]?.name;
    case 'missing service':
      return row.service.privateDnsName;
    case 'zone':
      return row.zone.name;
    case 'record':
      return row.record.name;
    default:
      return undefined;
  }
}

export function vpcOfRow(row: NetworkRow): VpcReference | undefined {
  switch (row.kind) {
    case 'VPC':
    case 'missing services':
    case 'missing service':
      return { region: row.vpc.region, vpcId: row.vpc.id };
    case 'endpoint':
      return { region: row.endpoint.region, vpcId: row.endpoint.vpcId };
    case 'association':
      return row.vpc;
    default:
      return undefined;
  }
}

/** Undefined also for the sandbox and for an emulator, which AWS's console knows nothing of. */
export function consolePlaceOfRow(row: NetworkRow): ConsolePlace | undefined {
  const { identity, emulator } = row.state;
  if (emulator !== undefined || identity.value?.kind !== 'read') return undefined;
  const partition = identity.value.value.arn.split(':')[1] ?? 'aws';
  switch (row.kind) {
    case 'VPC':
      return { kind: 'VPC', partition, region: row.vpc.region, id: row.vpc.id };
    case 'endpoint':
      return { kind: 'endpoint', partition, region: row.endpoint.region, id: row.endpoint.id };
    case 'zone':
      return { kind: 'zone', partition, id: row.zone.id };
    case 'association':
      return { kind: 'VPC', partition, region: row.vpc.region, id: row.vpc.vpcId };
    default:
      return undefined;
  }
}
