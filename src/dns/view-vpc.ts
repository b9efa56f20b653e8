import { normalizeHost } from '../catalogue/host';
import type { Endpoint } from '../network/endpoint';
import type { Network } from '../network/network';
import type { NameServers } from '../network/vpc-detail';
import { givenNamesOf } from './endpoint-names';
import { type Known, know } from './missing';
import type { VpcView } from './vpc-view';
import { viewZones } from './view-zones';

/** What a snapshot says about name resolution in one VPC, and what it does not say. */
export function viewVpc(network: Network, region: string, vpcId: string): VpcView {
  const detail = network.vpcDetails[vpcId];
  const endpoints = allEndpoints(network);
  const liveNames = liveNamesOf(network);
  const rules = know(detail?.resolverRules, 'Resolver rules', vpcId);
  return {
    region,
    vpcId,
    dns: know(detail?.dns, 'DNS attributes', vpcId),
    nameServers: withAmazonRecognized(
      know(detail?.nameServers, 'name servers', vpcId),
      cidrsOf(network, region, vpcId),
    ),
    resolverRules:
      rules.kind === 'missing'
        ? rules
        : {
            kind: 'read',
            value: rules.value.map((rule) => ({ ...rule, domain: normalizeHost(rule.domain) })),
          },
    profiles: know(detail?.profiles, 'Route 53 Profiles', vpcId),
    ...viewZones(network, region, vpcId, liveNames),
    endpoints: new Map(endpoints.flatMap((endpoint) => namesAndIdOf(endpoint))),
    regionsRead: Object.values(network.inRegion)
      .filter(({ endpoints: listing }) => listing.kind === 'read')
      .map((one) => one.region),
    liveNames,
  };
}

function allEndpoints(network: Network): readonly Endpoint[] {
  return Object.values(network.inRegion)
    .flatMap(({ endpoints }) => (endpoints.kind === 'read' ? endpoints.value : []))
    .filter((endpoint) => endpoint.state !== 'deleted');
}

function namesAndIdOf(endpoint: Endpoint): readonly [string, Endpoint][] {
  return [endpoint.id, ...givenNamesOf(endpoint)].map((name) => [name, endpoint]);
}

function liveNamesOf(network: Network): ReadonlyMap<string, readonly string[]> {
  const services = Object.values(network.inRegion).flatMap((one) =>
    one.services.kind === 'read' ? one.services.value : [],
  );
  return new Map(
    services
      .filter((service) => service.privateDnsNames.length > 0)
      .map((service) => [service.name, service.privateDnsNames.map(normalizeHost)]),
  );
}

function cidrsOf(network: Network, region: string, vpcId: string): readonly string[] {
  const vpcs = network.inRegion[region]?.vpcs;
  return (vpcs?.kind === 'read' ? vpcs.value : []).find((vpc) => vpc.id === vpcId)?.cidrs ?? [];
}

/** DHCP options may name the VPC's own resolver by its addresses (VPC user guide, "Amazon DNS server"). */
function withAmazonRecognized(servers: Known<NameServers>, cidrs: readonly string[]): Known<NameServers> {
  if (servers.kind === 'missing' || servers.value.kind === 'amazon') return servers;
  const own = ['169.254.169.253', 'fd00:ec2::253', ...cidrs.slice(0, 1).map(addressPlusTwo)];
  const { addresses } = servers.value;
  const isOwn = addresses.length > 0 && addresses.every((address) => own.includes(address));
  return isOwn ? { kind: 'read', value: { kind: 'amazon' } } : servers;
}

/** Of the primary block; blocks of a VPC begin at a multiple of 16, so nothing carries over. */
function addressPlusTwo(cidr: string): string {
  return cidr.replace(/(\d+)\/\d+$/, (_, last: string) => String(Number(last) + 2));
}
