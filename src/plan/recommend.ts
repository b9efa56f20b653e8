import { t } from '@vscode/l10n';
import { type PrivateLinkSite, findService } from '../catalogue/sites';
import type { Endpoint } from '../network/endpoint';
import type { Network } from '../network/network';
import { readOr } from '../network/reading';
import type { Vpc } from '../network/vpc';
import { costBesideNat, dollars } from './cost/describe-cost';
import { endpointsForMonth, gigabyteThrough } from './cost/monthly-cost';
import { livingStates } from './living-states';
import { findOverlaps } from './peering/overlaps';

/** A VPC that has endpoints of the site already, which others can share. */
export interface Hub {
  readonly vpc: Vpc;
  readonly endpoints: number;
}

/** A way to connect a VPC, the best first. */
export interface Recommendation {
  readonly way: 'same region' | 'cross region' | 'peering';
  /** Where the endpoints are or would be, for the way over peering. */
  readonly hub?: Hub;
  readonly reason: string;
  readonly cost: string;
}

/**
 * Ways for a VPC to reach so many services of a site. Datadog recommends a cross-region endpoint over peering since
 * February 2025; a hub that exists already costs least, and shares its fate with every VPC that uses it.
 */
export function recommend(
  vpc: Vpc,
  site: PrivateLinkSite,
  services: number,
  network: Network,
): readonly Recommendation[] {
  const zones = Math.max(1, zonesOf(vpc, network));
  const [hub] = hubsFor(vpc, site, network);
  const own = ownEndpoints(vpc, site, services, zones);
  const overPeering = peering(vpc, site, services, zones, hub);
  return [own, overPeering];
}

function ownEndpoints(vpc: Vpc, site: PrivateLinkSite, services: number, zones: number): Recommendation {
  const isNear = vpc.region === site.awsRegion;
  const fixed = endpointsForMonth(services, zones);
  const perGigabyte = gigabyteThrough('endpoint', isNear ? 'same region' : 'other region');
  const cost = costBesideNat({ fixed, perGigabyte });
  return isNear
    ? {
        way: 'same region',
        reason: t('The services of {0} are in {1} too: nothing else is needed.', site.name, vpc.region),
        cost,
      }
    : {
        way: 'cross region',
        reason: t(
          'The services of {0} are in {1}; an endpoint may cross regions, and Datadog recommends it over VPC peering.',
          site.name,
          site.awsRegion,
        ),
        cost,
      };
}

function peering(
  vpc: Vpc,
  site: PrivateLinkSite,
  services: number,
  zones: number,
  hub: Hub | undefined,
): Recommendation {
  const hubRegion = hub?.vpc.region ?? site.awsRegion;
  const fixed = hub === undefined ? endpointsForMonth(services, zones) : 0;
  const perGigabyte = gigabyteThrough('peering', hubRegion === vpc.region ? 'same region' : 'other region');
  if (hub === undefined) {
    return {
      way: 'peering',
      reason: t(
        'One hub with endpoints serves many VPCs: from the second VPC on it saves {0} a month for each.',
        dollars(endpointsForMonth(services, zones)),
      ),
      cost: costBesideNat({ fixed, perGigabyte }),
    };
  }
  return {
    way: 'peering',
    hub,
    reason:
      hub.endpoints === 1
        ? t('{0} has an endpoint of {1} already and can share it.', nameOf(hub.vpc), site.name)
        : t(
            '{0} has {1} endpoints of {2} already and can share them.',
            nameOf(hub.vpc),
            hub.endpoints,
            site.name,
          ),
    cost: costBesideNat({ fixed, perGigabyte }),
  };
}

/** VPCs with living endpoints of the site that AWS could peer with this one, those with the most first. */
export function hubsFor(vpc: Vpc, site: PrivateLinkSite, network: Network): readonly Hub[] {
  const regions = Object.values(network.inRegion);
  const vpcs = regions.flatMap((region) => readOr(region.vpcs, []));
  const ofSite = (endpoint: Endpoint) =>
    livingStates.includes(endpoint.state) && findService(endpoint.serviceName)?.site.name === site.name;
  const endpoints = regions.flatMap((region) => readOr(region.endpoints, [])).filter(ofSite);
  return vpcs
    .filter((other) => other.id !== vpc.id && findOverlaps(other, [vpc]).length === 0)
    .map((other) => ({ vpc: other, endpoints: endpoints.filter(({ vpcId }) => vpcId === other.id).length }))
    .filter((hub) => hub.endpoints > 0)
    .sort((a, b) => b.endpoints - a.endpoints || (a.vpc.id < b.vpc.id ? -1 : 1));
}

function zonesOf(vpc: Vpc, network: Network): number {
  const subnets = network.inRegion[vpc.region]?.subnets;
  const own = subnets === undefined ? [] : readOr(subnets, []).filter(({ vpcId }) => vpcId === vpc.id);
  return new Set(own.map(({ zoneId }) => zoneId)).size;
}

function nameOf({ name, id }: Vpc): string {
  return name ?? id;
}
