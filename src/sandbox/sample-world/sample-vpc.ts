import type { DnsAttributes, SecurityRule, Tags } from '../../network/vpc';
import { makeId } from '../make-id';
import { everythingOut } from '../security-groups';
import type { AccountOfWorld } from '../world';
import type { RouteTableOfWorld } from '../world-paths';
import type { Part } from './part';
import { amazonDhcpOptionsId } from './sample-dhcp-options';

export interface SampleVpc {
  /** The `Name` tag; ids come from it. */
  readonly name: string;
  readonly account: AccountOfWorld;
  readonly region: string;
  readonly cidr: string;
  readonly dns: DnsAttributes;
  readonly dhcpOptionsId?: string;
  readonly tags?: Tags;
  /** Beside the one that leads to the internet by a NAT gateway. */
  readonly routes?: RouteTableOfWorld['routes'];
  readonly subnets: readonly SampleSubnet[];
  readonly groups: readonly SampleGroup[];
}

export interface SampleSubnet {
  readonly name: string;
  readonly zoneId: string;
  readonly cidr: string;
  readonly addressesOfOthers?: number;
}

export interface SampleGroup {
  readonly name: string;
  readonly description: string;
  readonly ingress: readonly SecurityRule[];
  readonly instances?: number;
}

export const bothOn: DnsAttributes = { enableDnsSupport: true, enableDnsHostnames: true };
/** How a VPC is that was not made by the console's wizard. */
export const hostNamesOff: DnsAttributes = { enableDnsSupport: true, enableDnsHostnames: false };

export const vpcIdOf = (vpc: string): string => makeId('vpc', vpc);
export const subnetIdOf = (vpc: string, subnet: string): string => makeId('subnet', `${vpc}/${subnet}`);
export const groupIdOf = (vpc: string, group: string): string => makeId('sg', `${vpc}/${group}`);

export function httpsFrom(cidr: string): SecurityRule {
  return { protocol: 'tcp', ports: { from: 443, to: 443 }, peer: { kind: 'cidr', cidr } };
}

export function sampleVpc(vpc: SampleVpc): Part {
  const vpcId = vpcIdOf(vpc.name);
  return {
    vpcs: [
      {
        id: vpcId,
        region: vpc.region,
        ownerId: vpc.account.id,
        cidrs: [vpc.cidr],
        isDefault: false,
        dhcpOptionsId: vpc.dhcpOptionsId ?? amazonDhcpOptionsId(vpc.region, vpc.account.id),
        dns: vpc.dns,
        tags: { Name: vpc.name, ...vpc.tags },
      },
    ],
    routeTables: [
      {
        id: makeId('rtb', vpcId),
        vpcId,
        use: 'main',
        subnetIds: [],
        routes: [
          {
            destination: { kind: 'cidr', cidr: '0.0.0.0/0' },
            target: { kind: 'NAT gateway', id: makeId('nat', vpcId) },
          },
          ...(vpc.routes ?? []),
        ],
        tags: { Name: `${vpc.name}-main` },
      },
    ],
    subnets: vpc.subnets.map((subnet) => ({
      id: subnetIdOf(vpc.name, subnet.name),
      vpcId,
      zoneId: subnet.zoneId,
      cidr: subnet.cidr,
      addressesOfOthers: subnet.addressesOfOthers ?? 0,
      sharedWith: [],
      tags: { Name: `${vpc.name}-${subnet.name}` },
    })),
    securityGroups: [defaultGroup(vpc.name), ...vpc.groups].map((group) => ({
      id: groupIdOf(vpc.name, group.name),
      ownerId: vpc.account.id,
      name: group.name,
      description: group.description,
      vpcId,
      ingress: group.ingress,
      egress: [everythingOut],
      tags: group.name === 'default' ? {} : { Name: group.name },
      instances: group.instances ?? 0,
    })),
  };
}

/** Every VPC has one; it lets its own members in. */
function defaultGroup(vpc: string): SampleGroup {
  const itself: SecurityRule = {
    protocol: '-1',
    peer: { kind: 'security-group', id: groupIdOf(vpc, 'default') },
  };
  return { name: 'default', description: 'default VPC security group', ingress: [itself] };
}
