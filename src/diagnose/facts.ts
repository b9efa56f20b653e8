import { type IntakeHost, intakeHostsOf } from '../catalogue/intake-host';
import { findServiceForHost, normalizeHost, siteForHost } from '../catalogue/host';
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
  /** Those that were asked for by name and are no rows; rules judge the site without them. */
  readonly named: readonly HostFacts[];
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
  const resolved = (intake: IntakeHost) => ({ intake, resolution: resolve(intake.asked, view) });
  const resolutions = intakeHostsOf(site).map(resolved);
  const further = hostsByName(request, site).map(resolved);
  const reached = [...resolutions, ...further].flatMap(({ resolution }) =>
    resolution.kind === 'private' ? resolution.endpoints : [],
  );
  const here = endpoints.kind === 'read' ? endpoints.value : [];
  const concerned = [...new Map([...here, ...reached].map((endpoint) => [endpoint.id, endpoint])).values()];
  const client = clientOf(request, network);
  const paths = new Map(concerned.map((endpoint) => [endpoint.id, pathTo(endpoint, client, network)]));
  const judged = (host: Pick<HostFacts, 'intake' | 'resolution'>): HostFacts => ({
    ...host,
    ...judgeHost(host.intake, host.resolution, view, paths),
  });
  const hosts = resolutions.map(judged);
  const named = further.map(judged).map(unlessListed);
  return { network, request, site, view, vpc, hosts, named, endpoints, concerned, client, paths };
}

function hostsByName({ names = [] }: DiagnosisRequest, site: PrivateLinkSite): readonly IntakeHost[] {
  const rows = new Set(intakeHostsOf(site).flatMap(({ host, asked }) => [host, asked]));
  return [...new Set(names.map(normalizeHost))]
    .filter((name) => !rows.has(name) && siteForHost(name)?.name === site.name)
    .flatMap((name) => {
      const service = findServiceForHost(name)?.service;
      return service === undefined ? [] : [{ host: name, asked: name, service }];
    });
}

/** Which service carries a host that only a catch-all row matches is not known: it may have a record of its own. */
function unlessListed(facts: HostFacts): HostFacts {
  const { host } = facts.intake;
  const isByService =
    facts.verdict === 'private' ||
    (facts.verdict === 'broken' && facts.flaws.every(({ kind }) => kind === 'wrong service'));
  if (!isByService || findServiceForHost(host)?.certainty === 'listed') return facts;
  const site = siteForHost(host)?.name ?? host;
  return { ...facts, verdict: 'unknown', flaws: [], gaps: [{ kind: 'unlisted host', host, site }] };
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
