import { t } from '@vscode/l10n';
import { findService } from '../../catalogue/sites';
import type { Diagnosis } from '../../diagnose/diagnosis';
import { ofWholeVpcs } from '../../diagnose/of-whole-vpcs';
import type { Endpoint } from '../../network/endpoint';
import type { Network, RegionNetwork } from '../../network/network';
import type { Peering } from '../../network/peering';
import { readOr } from '../../network/reading';
import type { Vpc } from '../../network/vpc';

export type Health = 'private' | 'open' | 'broken' | 'unknown';

export interface VpcNode {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly accountId: string;
  readonly cidrs: readonly string[];
  /** Names of the private zones that are associated with it. */
  readonly zones: readonly string[];
  readonly verdict: { readonly health: Health; readonly words: string };
}

/** From a VPC to another one, or to a site. */
export interface TopologyLink {
  readonly from: string;
  readonly to: string;
  readonly kind: 'peering' | 'endpoints';
  readonly health: Health;
  readonly words: string;
}

/** What belongs to the way to Datadog; VPCs without any part in it are only counted. */
export interface Topology {
  readonly vpcs: readonly VpcNode[];
  readonly sites: readonly string[];
  readonly links: readonly TopologyLink[];
  readonly others: number;
  /** What could not be read, so that nothing missing looks like nothing there. */
  readonly unread: readonly string[];
}

/** `diagnoses` are those that were made of the snapshot's VPCs, the newest of each. */
export function topologyOf(network: Network, diagnoses: readonly Diagnosis[]): Topology {
  const regions = Object.values(network.inRegion);
  const all = regions.flatMap((region) => readOr(region.vpcs, []));
  const peerings = distinct(regions.flatMap((region) => readOr(region.peerings, []))).filter(isOfUse);
  const endpoints = regions.flatMap((region) => readOr(region.endpoints, []));
  const ways = blockedWays(ofWholeVpcs(diagnoses), endpoints);
  const links = [
    ...peerings.map((peering) => linkOfPeering(peering, ways)),
    ...linksOfEndpoints(endpoints, ways),
  ];
  const zones = readOr(network.zones, []);
  const zonesOf = (id: string) =>
    zones.filter(({ associations }) => readOr(associations, []).some(({ vpcId }) => vpcId === id));
  const concerns = ({ id }: Vpc) =>
    links.some(({ from, to }) => from === id || to === id) || zonesOf(id).length > 0;
  const own = all.filter(concerns).map((vpc) => nodeOf(vpc, zonesOf(vpc.id), diagnoses));
  return {
    vpcs: [...own, ...strangers(peerings, own)],
    sites: [...new Set(links.filter(({ kind }) => kind === 'endpoints').map(({ to }) => to))].sort(),
    links,
    others: all.length - own.length,
    unread: regions.flatMap(unreadOf),
  };
}

function nodeOf(vpc: Vpc, zones: readonly { name: string }[], diagnoses: readonly Diagnosis[]): VpcNode {
  return {
    id: vpc.id,
    name: vpc.name ?? vpc.id,
    region: vpc.region,
    accountId: vpc.ownerId,
    cidrs: vpc.cidrs,
    zones: zones.map(({ name }) => name).sort(),
    verdict: verdictOf(ofWholeVpcs(diagnoses).filter(({ vpcId }) => vpcId === vpc.id)),
  };
}

function verdictOf(diagnoses: readonly Diagnosis[]): VpcNode['verdict'] {
  const hosts = diagnoses.flatMap((diagnosis) => diagnosis.hosts);
  if (hosts.length === 0) return { health: 'unknown', words: t('not diagnosed') };
  const count = (...verdicts: readonly string[]) =>
    hosts.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const broken = count('broken', 'nxdomain');
  const words = t('{0} of {1} hosts private', count('private'), hosts.length);
  if (broken > 0) return { health: 'broken', words: t('{0}, {1} broken', words, broken) };
  if (count('unknown') > 0)
    return { health: 'unknown', words: t('{0}, {1} unknown', words, count('unknown')) };
  return { health: count('private') === hosts.length ? 'private' : 'open', words };
}

/** VPCs of accounts that were not read are known by their peerings. */
function strangers(peerings: readonly Peering[], own: readonly VpcNode[]): readonly VpcNode[] {
  const sides = peerings.flatMap(({ requester, accepter }) => [requester, accepter]);
  const strange = sides.filter(({ vpcId }) => !own.some(({ id }) => id === vpcId));
  return distinct(strange.map((side) => ({ ...side, id: side.vpcId }))).map((side) => ({
    id: side.id,
    name: side.id,
    region: side.region,
    accountId: side.accountId,
    cidrs: side.cidrs ?? [],
    zones: [],
    verdict: { health: 'unknown', words: t('not read') },
  }));
}

/** From a VPC that was diagnosed to an endpoint, its own or that of another VPC. */
interface Way {
  readonly from: string;
  readonly endpoint: Endpoint;
}

/** Where packets do not get there, or answers not back. */
function blockedWays(diagnoses: readonly Diagnosis[], endpoints: readonly Endpoint[]): readonly Way[] {
  const known = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  return diagnoses.flatMap(({ vpcId, paths }) =>
    paths.flatMap(({ endpointId, hops }) => {
      const endpoint = known.get(endpointId);
      const isLost = hops.some(({ kind, outcome }) => outcome === 'fail' && kind !== 'endpoint state');
      return endpoint === undefined || !isLost ? [] : [{ from: vpcId, endpoint }];
    }),
  );
}

function linkOfPeering({ requester, accepter, state }: Peering, ways: readonly Way[]): TopologyLink {
  const isActive = state === 'active';
  const sides = [requester.vpcId, accepter.vpcId];
  const isBlocked = ways.some(
    ({ from, endpoint }) => from !== endpoint.vpcId && sides.includes(from) && sides.includes(endpoint.vpcId),
  );
  return {
    from: requester.vpcId,
    to: accepter.vpcId,
    kind: 'peering',
    health: isActive && !isBlocked ? 'private' : 'broken',
    words: isActive ? (isBlocked ? t('peering, blocked') : t('peering')) : t('peering {0}', state),
  };
}

function isOfUse({ state }: Peering): boolean {
  return state !== 'deleted' && state !== 'deleting';
}

/** One link for all endpoints from a VPC to a site. */
function linksOfEndpoints(endpoints: readonly Endpoint[], ways: readonly Way[]): readonly TopologyLink[] {
  const ofSites = endpoints.flatMap((endpoint) => {
    const site = findService(endpoint.serviceName)?.site.name;
    return site === undefined ? [] : [{ endpoint, site }];
  });
  const groups = Map.groupBy(ofSites, ({ endpoint, site }) => `${endpoint.vpcId} ${site}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const lost = group.filter(({ endpoint }) => endpoint.state !== 'available');
    const count = group.length === 1 ? t('1 endpoint') : t('{0} endpoints', group.length);
    const states = [...new Set(lost.map(({ endpoint }) => endpoint.state))].join(', ');
    const closed = group.filter(({ endpoint }) =>
      ways.some((way) => way.endpoint === endpoint && way.from === endpoint.vpcId),
    );
    const faults = [
      ...(lost.length === 0 ? [] : [`${lost.length} ${states}`]),
      ...(closed.length === 0 ? [] : [t('{0} blocked', closed.length)]),
    ];
    return [
      {
        from: first.endpoint.vpcId,
        to: first.site,
        kind: 'endpoints' as const,
        health: faults.length === 0 ? ('private' as const) : ('broken' as const),
        words: [count, ...faults].join(', '),
      },
    ];
  });
}

function unreadOf({ region, vpcs, endpoints, peerings }: RegionNetwork): readonly string[] {
  return [vpcs, endpoints, peerings].flatMap((reading) =>
    reading.kind === 'unread' ? [`${region}: ${reading.problem.sentence}`] : [],
  );
}

function distinct<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
