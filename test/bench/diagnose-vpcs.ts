import { privateLinkSites } from '../../src/catalogue/sites';
import { diagnose } from '../../src/diagnose/diagnose';
import type { Network } from '../../src/network/network';
import { read } from '../../src/network/reading';
import {
  endpoint,
  endpointInterface,
  networkAcl,
  networkOf,
  region,
  routeTable,
  securityGroup,
  subnet,
  vpc,
  zone,
  zoneOfVpc,
} from '../network/network-of';

const site = privateLinkSites.reduce((a, b) => (hostsOf(b) > hostsOf(a) ? b : a));

function hostsOf({ services }: (typeof privateLinkSites)[number]): number {
  return services.flatMap((service) => service.hosts).length;
}

/** VPCs that have more and more of the endpoints, so that most have something to find and to repair. */
export function networkWith(vpcs: number): Network {
  const ids = Array.from({ length: vpcs }, (_, index) => `vpc-${index.toString(16)}`);
  const endpoints = ids.flatMap((vpcId, index) =>
    site.services.slice(0, index % (site.services.length + 1)).map(({ name }, number) =>
      endpoint({
        id: `vpce-${index.toString(16)}a${number}`,
        serviceName: name,
        vpcId,
        subnetIds: subnetsOf(vpcId).map(({ id }) => id),
      }),
    ),
  );
  const broad = zone('example.org', []);
  const base = networkOf({
    vpcs: read(ids.map((id) => vpc({ id }))),
    subnets: read(ids.flatMap(subnetsOf)),
    endpoints: read(endpoints),
    zones: read([broad]),
  });
  const [detail] = Object.values(base.vpcDetails);
  if (detail === undefined) throw new Error('no VPC was looked into');
  const details = ids.map((vpcId) => ({
    ...detail,
    vpcId,
    securityGroups: read([securityGroup({ vpcId })]),
    zones: read([zoneOfVpc(broad)]),
    routeTables: read([routeTable({ vpcId })]),
    networkAcls: read([networkAcl({ vpcId, subnetIds: subnetsOf(vpcId).map(({ id }) => id) })]),
    endpointInterfaces: read(
      ['1', '2'].map((number) => ({
        ...endpointInterface(number),
        vpcId,
        subnetId: `${vpcId}-subnet-${number}`,
      })),
    ),
  }));
  return { ...base, vpcDetails: Object.fromEntries(details.map((one) => [one.vpcId, one])) };
}

function subnetsOf(vpcId: string) {
  return ['1', '2'].map((number) => ({ ...subnet(number), id: `${vpcId}-subnet-${number}`, vpcId }));
}

/** Milliseconds for each VPC of a snapshot, in order. */
export function diagnoseAll(network: Network): readonly number[] {
  return Object.keys(network.vpcDetails).map((vpcId) => {
    const before = performance.now();
    const { hosts } = diagnose(network, { region, vpcId, site: site.name });
    if (hosts.length < hostsOf(site)) throw new Error(`${vpcId} was not diagnosed`);
    return performance.now() - before;
  });
}
