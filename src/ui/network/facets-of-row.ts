import type { Facet } from '../manifest';
import { readOr } from '../../network/reading';
import type { Zone } from '../../network/zone';
import { isSandboxProfile } from '../profile-names';
import type { NetworkRow } from './network-row';
import { currentSitesOf, siteOfZone, supersededSitesOf } from './sites-of-row';
import { consolePlaceOfRow, dnsNameOfRow, idOfRow, vpcOfRow } from './targets-of-row';

/** What can be done with a row, in one order, so that menus can match it. */
export function facetsOfRow(row: NetworkRow): readonly Facet[] {
  const vpc = vpcOfRow(row);
  const place = isSandboxProfile(row.state.profile) ? undefined : consolePlaceOfRow(row);
  const facets: readonly (readonly [Facet, boolean])[] = [
    ['hasId', idOfRow(row) !== undefined],
    ['hasDnsName', dnsNameOfRow(row) !== undefined],
    ['inConsole', place !== undefined],
    ['canDiagnose', row.kind === 'VPC' || row.kind === 'association' || row.kind === 'endpoint'],
    ['canProvision', vpc !== undefined && row.kind !== 'endpoint'],
    ['canMigrate', row.kind === 'VPC' && supersededSitesOf(row).length > 0],
    ['canRemove', ['VPC', 'endpoint'].includes(row.kind) && currentSitesOf(row).length > 0],
    ['canAssociate', siteOfZone(row) !== undefined],
    ['canDisassociate', row.kind === 'zone' && siteOfZone(row) !== undefined && isAssociated(row.zone)],
    ['canShowRegions', row.kind === 'other regions'],
    ['hasRemedy', row.kind === 'failure'],
  ];
  return facets.filter(([, holds]) => holds).map(([facet]) => facet);
}

/** Which VPCs a zone can leave is known only where they could be read. */
function isAssociated({ associations }: Zone): boolean {
  return readOr(associations, []).length > 0;
}
