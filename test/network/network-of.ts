import type { Endpoint, LiveService } from '../../src/network/endpoint';
import type { EndpointInterface } from '../../src/network/endpoint-interface';
import type { Network } from '../../src/network/network';
import type { NetworkAcl, NetworkAclRule } from '../../src/network/network-acl';
import type { Peering } from '../../src/network/peering';
import { type Reading, read } from '../../src/network/reading';
import type { Route, RouteTable, RouteTarget } from '../../src/network/route-table';
import type { SecurityGroup, Subnet, Vpc } from '../../src/network/vpc';
import type { VpcDetail } from '../../src/network/vpc-detail';
import type { Zone, ZoneOfVpc, ZoneRecord } from '../../src/network/zone';

export const accountId = '111111111111';
export const region = 'ap-southeast-2';
export const vpcId = 'vpc-0a1';

export interface Parts {
  readonly vpcs?: Reading<readonly Vpc[]>;
  readonly subnets?: Reading<readonly Subnet[]>;
  readonly endpoints?: Reading<readonly Endpoint[]>;
  readonly services?: Reading<readonly LiveService[]>;
  readonly peerings?: Reading<readonly Peering[]>;
  readonly zones?: Reading<readonly Zone[]>;
  readonly detail?: Partial<VpcDetail>;
  readonly network?: Partial<Network>;
}

/** A snapshot with one region and one VPC in it, everything read and in order, except what the parts say. */
export function networkOf(parts: Parts): Network {
  const zones = parts.zones ?? read([]);
  const detail: VpcDetail = {
    vpcId,
    region,
    dns: read({ enableDnsSupport: true, enableDnsHostnames: true }),
    nameServers: read({ kind: 'amazon' }),
    securityGroups: read([securityGroup()]),
    zones: read(zones.kind === 'read' ? zones.value.filter(isAssociated).map(zoneOfVpc) : []),
    resolverRules: read([]),
    profiles: read([]),
    firewall: read([]),
    routeTables: read([routeTable()]),
    networkAcls: read([networkAcl()]),
    endpointInterfaces: read([endpointInterface('1'), endpointInterface('2')]),
    ...parts.detail,
  };
  return {
    profile: 'test',
    identity: read({ accountId, arn: `arn:aws:iam::${accountId}:user/test` }),
    regions: read([{ name: region, isEnabled: true }]),
    inRegion: {
      [region]: {
        region,
        vpcs: parts.vpcs ?? read([vpc()]),
        subnets: parts.subnets ?? read([subnet('1'), subnet('2')]),
        endpoints: parts.endpoints ?? read([]),
        endpointsForLambda: read([]),
        peerings: parts.peerings ?? read([]),
        services: { [region]: parts.services ?? read([]) },
      },
    },
    zones,
    vpcDetails: { [vpcId]: detail },
    ...parts.network,
  };
}

export function vpc(parts: Partial<Vpc> = {}): Vpc {
  return {
    id: vpcId,
    region,
    ownerId: accountId,
    cidrs: ['10.0.0.0/16'],
    isDefault: false,
    dhcpOptionsId: 'dopt-1',
    tags: {},
    ...parts,
  };
}

export function subnet(number: string): Subnet {
  return {
    id: `subnet-${number}`,
    vpcId,
    ownerId: accountId,
    zoneId: `apse2-az${number}`,
    zoneName: `${region}${'abc'[Number(number) - 1] ?? 'x'}`,
    cidr: `10.0.${number}.0/24`,
    freeAddresses: 200,
  };
}

/** The main one: what is not for the VPC itself leaves by a NAT gateway. */
export function routeTable(parts: Partial<RouteTable> = {}): RouteTable {
  return {
    id: 'rtb-1',
    vpcId,
    isMain: true,
    subnetIds: [],
    routes: [
      routeTo('10.0.0.0/16', { kind: 'local' }),
      routeTo('0.0.0.0/0', { kind: 'NAT gateway', id: 'nat-1' }),
    ],
    tags: {},
    ...parts,
  };
}

export function routeTo(cidr: string, target: RouteTarget): Route {
  return { destination: { kind: 'cidr', cidr }, target, state: 'active' };
}

/** As AWS makes it. */
export function networkAcl(parts: Partial<NetworkAcl> = {}): NetworkAcl {
  const rules: readonly NetworkAclRule[] = [
    { number: 100, action: 'allow', protocol: '-1', cidr: '0.0.0.0/0' },
    { number: 32_767, action: 'deny', protocol: '-1', cidr: '0.0.0.0/0' },
  ];
  return {
    id: 'acl-1',
    vpcId,
    isDefault: true,
    subnetIds: ['subnet-1', 'subnet-2'],
    inbound: rules,
    outbound: rules,
    tags: {},
    ...parts,
  };
}

/** Every endpoint has the first two. */
export function endpointInterface(number: string): EndpointInterface {
  return {
    id: `eni-${number}`,
    vpcId,
    subnetId: `subnet-${number}`,
    addresses: [`10.0.${number}.10`],
    securityGroupIds: ['sg-1'],
  };
}

export function securityGroup(parts: Partial<SecurityGroup> = {}): SecurityGroup {
  return {
    id: 'sg-1',
    name: 'endpoints',
    description: '',
    vpcId,
    ingress: [
      { protocol: 'tcp', ports: { from: 443, to: 443 }, peer: { kind: 'cidr', cidr: '10.0.0.0/16' } },
    ],
    egress: [],
    tags: {},
    ...parts,
  };
}

export function endpoint(parts: Partial<Endpoint> & Pick<Endpoint, 'serviceName'>): Endpoint {
  const id = parts.id ?? 'vpce-0a1';
  const serviceId = parts.serviceName.split('.').at(-1) ?? '';
  return {
    id,
    region,
    vpcId,
    ownerId: accountId,
    serviceRegion: region,
    state: 'available',
    privateDnsEnabled: true,
    dnsEntries: [{ name: `${id}-x1y2z3.${serviceId}.${region}.vpce.amazonaws.com`, zoneId: 'ZVPCE' }],
    subnetIds: ['subnet-1', 'subnet-2'],
    securityGroupIds: ['sg-1'],
    interfaceIds: ['eni-1', 'eni-2'],
    tags: {},
    ...parts,
  };
}

/** A zone of this account, associated with the VPC. */
export function zone(name: string, records: readonly ZoneRecord[], parts: Partial<Zone> = {}): Zone {
  return {
    id: `Z-${name}`,
    name,
    associations: read([{ region, vpcId }]),
    authorizations: read([]),
    records: read(records),
    ...parts,
  };
}

/** An address record that points to an endpoint as Route 53 stores it. */
export function aliasTo(name: string, target: Endpoint): ZoneRecord {
  const [entry] = target.dnsEntries;
  if (entry === undefined) throw new Error(`${target.id} has no DNS name`);
  return { name, type: 'A', target: { kind: 'alias', alias: { name: entry.name, zoneId: entry.zoneId } } };
}

export function valueRecord(name: string, type: string, ...values: readonly string[]): ZoneRecord {
  return { name, type, target: { kind: 'values', values, ttl: 300 } };
}

export function zoneOfVpc({ id, name }: Pick<Zone, 'id' | 'name'>): ZoneOfVpc {
  return { id, name, owner: { kind: 'account', id: accountId } };
}

function isAssociated(one: Zone): boolean {
  return (
    one.associations.kind === 'read' && one.associations.value.some((reference) => reference.vpcId === vpcId)
  );
}
