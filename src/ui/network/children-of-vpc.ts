import { t } from '@vscode/l10n';
import { findService, privateLinkSites } from '../../catalogue/sites';
import { findSuperseded } from '../../catalogue/superseded';
import type { Endpoint } from '../../network/endpoint';
import { peeringsOfVpc } from '../../network/peerings-of-vpc';
import { readOr } from '../../network/reading';
import { endpointTitle } from './endpoint-title';
import type { EndpointRow, MissingServicesRow, NetworkRow, PeeringRow, VpcRow } from './network-row';
import { nothingRow } from './row-instead';

export function childrenOfVpc(row: VpcRow): readonly NetworkRow[] {
  const endpoints = endpointsOf(row);
  if (endpoints === undefined) {
    return [nothingRow(row, t('Unknown: the endpoints could not be read.')), ...peerings(row)];
  }
  if (endpoints.length === 0) {
    return [nothingRow(row, t('No endpoints of Datadog services.')), ...peerings(row)];
  }
  return [
    ...endpoints
      .map((endpoint): EndpointRow => {
        return { kind: 'endpoint', key: `${row.key}/${endpoint.id}`, state: row.state, endpoint };
      })
      .sort((a, b) => endpointTitle(a.endpoint).localeCompare(endpointTitle(b.endpoint))),
    ...missingServices(row, endpoints),
    ...peerings(row),
  ];
}

/** Undefined where they could not be read; the region's row has the reason. */
export function endpointsOf({ state, vpc }: VpcRow): readonly Endpoint[] | undefined {
  const region = state.inRegion[vpc.region]?.value;
  return region && readOr(region.endpoints, undefined)?.filter(({ vpcId }) => vpcId === vpc.id);
}

/** Those that are over for good say nothing any more. */
function peerings(row: VpcRow): readonly PeeringRow[] {
  const region = row.state.inRegion[row.vpc.region]?.value;
  if (region === undefined) return [];
  return readOr(peeringsOfVpc(region, row.vpc.id), [])
    .filter(({ state }) => !['deleted', 'rejected', 'expired', 'failed'].includes(state))
    .map((peering) => ({
      kind: 'peering',
      key: `${row.key}/${peering.id}`,
      state: row.state,
      vpc: row.vpc,
      peering,
    }));
}

/** Per site that the VPC already has an endpoint of: a VPC that never asked for a site misses nothing. */
function missingServices(row: VpcRow, endpoints: readonly Endpoint[]): readonly MissingServicesRow[] {
  const names = new Set(endpoints.map((endpoint) => endpoint.serviceName));
  const begun = new Set(endpoints.map(siteOf));
  return privateLinkSites.flatMap((site) => {
    const services = site.services.filter((service) => !names.has(service.name));
    if (!begun.has(site.name) || services.length === 0) return [];
    return [
      {
        kind: 'missing services' as const,
        key: `${row.key}/missing ${site.name}`,
        state: row.state,
        vpc: row.vpc,
        site,
        services,
      },
    ];
  });
}

function siteOf({ serviceName }: Endpoint): string | undefined {
  return findService(serviceName)?.site.name ?? findSuperseded(serviceName)?.site;
}
