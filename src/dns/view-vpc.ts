import { normalizeHost } from '../catalogue/host';
import type { Network } from '../network/network';
import type { NameServers } from '../network/vpc-detail';
import { type Known, know } from './missing';
import { indexOf } from './network-index';
import { viewZones } from './view-zones';
import type { VpcView } from './vpc-view';

/** What a snapshot says about name resolution in one VPC, and what it does not say. */
export function viewVpc(network: Network, region: string, vpcId: string): VpcView {
  const detail = network.vpcDetails[vpcId];
  const { endpoints, regionsRead, liveNames, unverified } = indexOf(network);
  const rules = know(detail?.resolverRules, 'Resolver rules', vpcId);
  const nameServers = know(detail?.nameServers, 'name servers', vpcId);
  return {
    region,
    vpcId,
    dns: know(detail?.dns, 'DNS attributes', vpcId),
    nameServers: withAmazonRecognized(nameServers, cidrsOf(network, region, vpcId)),
    resolverRules:
      rules.kind === 'missing'
        ? rules
        : {
            kind: 'read',
            value: rules.value.map((rule) => ({ ...rule, domain: normalizeHost(rule.domain) })),
          },
    profiles: know(detail?.profiles, 'Route 53 Profiles', vpcId),
    firewall: know(detail?.firewall, 'DNS Firewall', vpcId),
    ...viewZones(network, region, vpcId),
    endpoints,
    regionsRead,
    liveNames,
    unverified,
  };
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
