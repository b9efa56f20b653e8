import { findSite } from '../../src/catalogue/sites';
import type { DiagnosisRequest } from '../../src/diagnose/diagnosis';
import { type Part, join } from '../../src/sandbox/sample-world/part';
import { hub } from '../../src/sandbox/sample-world/sample-accounts';
import {
  type NamedService,
  aliasOf,
  sampleEndpoints,
  servicesOfSite,
} from '../../src/sandbox/sample-world/sample-endpoints';
import { routeThroughPeering, samplePeering } from '../../src/sandbox/sample-world/sample-peering';
import {
  type SampleVpc,
  bothOn,
  httpsFrom,
  sampleVpc,
  vpcIdOf,
} from '../../src/sandbox/sample-world/sample-vpc';
import { sampleWorld } from '../../src/sandbox/sample-world/sample-world';
import { aliasRecord, sampleZone } from '../../src/sandbox/sample-world/sample-zone';
import type { World, ZoneOfWorld } from '../../src/sandbox/world';

export const ap1 = 'ap1.datadoghq.com';
export const subnets = ['private-a', 'private-b'];
export const group = 'datadog-endpoints';
const zoneIds: Readonly<Record<string, readonly [string, string]>> = {
  'ap-northeast-1': ['apne1-az1', 'apne1-az2'],
  'ap-southeast-2': ['apse2-az1', 'apse2-az2'],
  'us-east-1': ['use1-az4', 'use1-az6'],
};

export const worldOf = (...parts: readonly Part[]): World => ({ ...sampleWorld, ...join(parts) });

export function regionOf(site: string): string {
  return findSite(site)?.awsRegion ?? '';
}

export function requestOf(vpc: string, site = ap1): DiagnosisRequest {
  return { region: regionOf(site), vpcId: vpcIdOf(vpc), site };
}

/** Two subnets, DNS on, a NAT gateway, and a security group for endpoints; `network` is such as `10.30`. */
export function vpcNamed(name: string, network: string, site = ap1, change: Partial<SampleVpc> = {}): Part {
  const region = regionOf(site);
  const [first, second] = zoneIds[region] ?? ['', ''];
  return sampleVpc({
    name,
    account: hub,
    region,
    cidr: `${network}.0.0/16`,
    dns: bothOn,
    subnets: [
      { name: 'private-a', zoneId: first, cidr: `${network}.0.0/22` },
      { name: 'private-b', zoneId: second, cidr: `${network}.4.0/22` },
    ],
    groups: [{ name: group, description: 'HTTPS to Datadog', ingress: [httpsFrom('10.0.0.0/8')] }],
    ...change,
  });
}

export function endpointsIn(
  vpc: string,
  services: readonly NamedService[],
  privateDns: 'on' | 'off' = 'on',
): Part {
  return sampleEndpoints({ vpc, subnets, group, privateDns, services });
}

/** A VPC that reaches every service of its site by endpoints with private DNS. */
export function soundVpc(site = ap1, change: Partial<SampleVpc> = {}): readonly Part[] {
  return [vpcNamed('shop', '10.30', site, change), endpointsIn('shop', servicesOfSite(site))];
}

export function privateNameOf(service: NamedService): string {
  const { services } = sampleWorld;
  return services.find(({ name }) => name === service.name)?.privateDns?.name ?? '';
}

export function zoneFor(
  service: NamedService,
  hubVpc: string,
  vpcs: readonly string[],
  change: Partial<ZoneOfWorld> = {},
): ZoneOfWorld {
  const name = change.name ?? privateNameOf(service);
  const zone = sampleZone({
    account: hub,
    name,
    comment: 'Datadog',
    vpcs: vpcs.map((vpc) => ({ name: vpc, region: service.region })),
    records: [aliasRecord(name, aliasOf(hubVpc, service))],
  });
  return { ...zone, ...change };
}

export interface Peered {
  readonly state?: 'active' | 'pending acceptance';
  readonly wayBack?: 'there' | 'missing';
  readonly associated?: readonly string[];
  readonly privateDns?: 'on' | 'off';
  readonly zones?: 'made' | 'none';
  readonly agentNetwork?: string;
  readonly agent?: Partial<SampleVpc>;
}

/** `hub` has the endpoints, `agents` reaches them over a peering and private zones. */
export function peeredVpcs(change: Peered = {}): readonly Part[] {
  const network = change.agentNetwork ?? '10.41';
  const associated = change.associated ?? ['hub', 'agents'];
  const services = servicesOfSite(ap1);
  const side = (vpc: string) => ({ vpc, account: hub });
  const state = change.state ?? 'active';
  const wayBack = change.wayBack ?? 'there';
  return [
    vpcNamed('hub', '10.40', ap1, {
      routes: wayBack === 'there' ? [routeThroughPeering(`${network}.0.0/16`, 'agents', 'hub')] : [],
    }),
    vpcNamed('agents', network, ap1, {
      routes: [routeThroughPeering('10.40.0.0/16', 'agents', 'hub')],
      ...change.agent,
    }),
    endpointsIn('hub', services, change.privateDns ?? 'off'),
    { peerings: [samplePeering({ requester: side('agents'), accepter: side('hub'), state })] },
    {
      zones: change.zones === 'none' ? [] : services.map((service) => zoneFor(service, 'hub', associated)),
    },
  ];
}
