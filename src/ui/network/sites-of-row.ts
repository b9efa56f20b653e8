import { siteForHost } from '../../catalogue/host';
import { findService } from '../../catalogue/sites';
import { findSuperseded } from '../../catalogue/superseded';
import type { Endpoint } from '../../network/endpoint';
import { endpointsOf } from './children-of-vpc';
import type { NetworkRow } from './network-row';

/** Sites whose current services the endpoints of a row stand for. */
export function currentSitesOf(row: NetworkRow): readonly string[] {
  return distinct(endpointsIn(row).flatMap(({ serviceName }) => findService(serviceName)?.site.name ?? []));
}

/** Sites whose superseded services they stand for. */
export function supersededSitesOf(row: NetworkRow): readonly string[] {
  return distinct(endpointsIn(row).flatMap(({ serviceName }) => findSuperseded(serviceName)?.site ?? []));
}

/** The site that a zone's name belongs to. */
export function siteOfZone(row: NetworkRow): string | undefined {
  return row.kind === 'zone' ? siteForHost(row.zone.name)?.name : undefined;
}

function endpointsIn(row: NetworkRow): readonly Endpoint[] {
  if (row.kind === 'endpoint') return [row.endpoint];
  return row.kind === 'VPC' ? (endpointsOf(row) ?? []) : [];
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
