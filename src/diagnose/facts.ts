import { type IntakeHost, intakeHostsOf } from '../catalogue/intake-host';
import { siteForHost } from '../catalogue/host';
import { type PrivateLinkSite, findService } from '../catalogue/sites';
import { findSuperseded } from '../catalogue/superseded';
import { privateNamesOf } from '../dns/endpoint-names';
import { type Known, know } from '../dns/missing';
import type { Resolution } from '../dns/resolution';
import { resolve } from '../dns/resolve';
import { viewVpc } from '../dns/view-vpc';
import type { VpcView } from '../dns/vpc-view';
import type { Endpoint } from '../network/endpoint';
import type { Network } from '../network/network';
import type { Vpc } from '../network/vpc';
import type { DiagnosisRequest } from './diagnosis';
import { type Judged, judgeHost } from './judge-host';
import { type Client, clientOf } from './path/client';
import type { Path } from './path/path';
import { pathTo } from './path/path-to';

/** All that the rules look at, worked out once. */
export interface Facts {
  readonly network: Network;
  readonly request: DiagnosisRequest;
  readonly site: PrivateLinkSite;
  readonly view: VpcView;
  readonly vpc: Known<Vpc | undefined>;
  readonly hosts: readonly HostFacts[];
  /** Endpoints in this VPC that stand for services of the site, also superseded ones. */
  readonly endpoints: Known<readonly Endpoint[]>;
  /** Those, and the endpoints of other VPCs to which hosts of the site resolve. */
  readonly concerned: readonly Endpoint[];
  /** Where packets come from. */
  readonly client: Client;
  /** To each concerned endpoint, by id. */
  readonly paths: ReadonlyMap<string, Path>;
}

export interface HostFacts extends Judged {
  readonly intake: IntakeHost;
  readonly resolution: Resolution;
}

export function gatherFacts(network: Network, request: DiagnosisRequest, site: PrivateLinkSite): Facts {
  const view = viewVpc(network, request.region, request.vpcId);
  const inRegion = network.inRegion[request.region];
  const listing = know(inRegion?.vpcs, 'VPCs', request.region);
  const vpc: Facts['vpc'] =
    listing.kind === 'missing'
      ? listing
      : { kind: 'read', value: listing.value.find((candidate) => candidate.id === request.vpcId) };
  const endpoints = endpointsOfSite(
    know(inRegion?.endpoints, 'endpoints', request.region),
    request.vpcId,
    site,
    view,
  );
  const resolutions = intakeHostsOf(site).map((intake) => ({
    intake,
    resolution: resolve(intake.asked, view),
  }));
  const reached = resolutions.flatMap(({ resolution }) =>
    resolution.kind === 'private' ? resolution.endpoints : [],
  );
  const here = endpoints.kind === 'read' ? endpoints.value : [];
  const concerned = [...new Map([...here, ...reached].map((endpoint) => [endpoint.id, endpoint])).values()];
  const client = clientOf(request, network);
  const paths = new Map(concerned.map((endpoint) => [endpoint.id, pathTo(endpoint, client, network)]));
  const hosts = resolutions.map(({ intake, resolution }) => ({
    intake,
    resolution,
    ...judgeHost(intake, resolution, view, paths),
  }));
  return { network, request, site, view, vpc, hosts, endpoints, concerned, client, paths };
}

function endpointsOfSite(
  listing: Known<readonly Endpoint[]>,
  vpcId: string,
  site: PrivateLinkSite,
  view: VpcView,
): Known<readonly Endpoint[]> {
  if (listing.kind === 'missing') return listing;
  const value = listing.value.filter(
    (endpoint) =>
      endpoint.vpcId === vpcId && endpoint.state !== 'deleted' && siteNameOf(endpoint, view) === site.name,
  );
  return { kind: 'read', value };
}

function siteNameOf(endpoint: Endpoint, view: VpcView): string | undefined {
  const known = findService(endpoint.serviceName)?.site.name ?? findSuperseded(endpoint.serviceName)?.site;
  const [name] = privateNamesOf(endpoint, view.liveNames).names;
  return known ?? (name === undefined ? undefined : siteForHost(name)?.name);
}
