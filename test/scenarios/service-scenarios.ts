import {
  serviceOf,
  servicesOfSite,
  supersededServiceOf,
} from '../../src/sandbox/sample-world/sample-endpoints';
import { hostNamesOff, subnetIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { type NetworkScenario, none, offerOf, ownOffer } from './scenario';
import { ap1, endpointsIn, peeredVpcs, requestOf, soundVpc, subnets, vpcNamed, worldOf } from './worlds';

const us1 = 'datadoghq.com';
const endpointsDenied = { action: 'ec2:DescribeVpcEndpoints' };
const others = (site: string, names: readonly string[]) => {
  const left = names.map((name) => serviceOf(name).name);
  return servicesOfSite(site).filter(({ name }) => !left.includes(name));
};
const sound = { kind: 'network', request: requestOf('shop') } as const;
const peered = { kind: 'network', request: requestOf('agents') } as const;
const shop = worldOf(...soundVpc());

/** Endpoints are missing, out of date or in the wrong place. */
export const serviceScenarios: readonly NetworkScenario[] = [
  {
    kind: 'network',
    id: 'S07',
    title: 'the endpoint of an older service',
    world: worldOf(
      vpcNamed('shop', '10.30', us1),
      endpointsIn('shop', [
        ...others(us1, ['orchid.intake.datadoghq.com']),
        supersededServiceOf('api.datadoghq.com'),
      ]),
    ),
    request: requestOf('shop', us1),
    rule: 'service-superseded',
    hosts: { 'api.datadoghq.com': 'private' },
    cure: ownOffer,
    denied: endpointsDenied,
  },
  {
    ...sound,
    id: 'S11',
    title: 'no way out for what PrivateLink does not carry',
    world: { ...shop, routeTables: [] },
    rule: 'no-way-out',
    hosts: { [`api.${ap1}`]: 'private' },
    cure: none('Whether a VPC may reach the internet is decided by its owner, and often it must not.'),
    denied: { action: 'ec2:DescribeRouteTables' },
  },
  {
    ...sound,
    id: 'S29',
    title: 'a function without a way to its API key',
    world: { ...shop, routeTables: [] },
    request: {
      ...requestOf('shop'),
      from: {
        places: [{ subnetIds: subnets.map((subnet) => subnetIdOf('shop', subnet)), securityGroupIds: [] }],
        what: { kind: 'function', id: 'checkout' },
      },
    },
    rule: 'function-cannot-fetch-key',
    hosts: { [`api.${ap1}`]: 'private' },
    cure: none('Which service holds the key is in the settings of the function, which nobody reads here.'),
    denied: { action: 'ec2:DescribeRouteTables' },
  },
  {
    ...sound,
    id: 'S10',
    title: 'a product without its endpoint',
    world: worldOf(vpcNamed('shop', '10.30'), endpointsIn('shop', others(ap1, [`api.${ap1}`]))),
    rule: 'service-missing',
    hosts: { [`api.${ap1}`]: 'public' },
    cure: ownOffer,
    denied: endpointsDenied,
  },
  {
    ...sound,
    id: 'S15',
    title: 'DNS host names that are off',
    world: worldOf(...soundVpc(ap1, { dns: hostNamesOff })),
    rule: 'dns-attributes-off',
    hosts: { [`api.${ap1}`]: 'public' },
    cure: ownOffer,
    denied: { action: 'ec2:DescribeVpcAttribute' },
  },
  {
    ...peered,
    id: 'S19',
    title: 'private DNS in the peered VPC alone',
    world: worldOf(...peeredVpcs({ privateDns: 'on', zones: 'none' })),
    rule: 'endpoint-only-in-peered-vpc',
    hosts: { [`api.${ap1}`]: 'public' },
    cure: offerOf('service-missing'),
    denied: endpointsDenied,
  },
  {
    ...sound,
    id: 'S27',
    title: 'endpoints that were rejected',
    world: { ...shop, endpoints: shop.endpoints.map((one) => ({ ...one, fate: { state: 'rejected' } })) },
    rule: 'endpoint-not-available',
    hosts: { [`api.${ap1}`]: 'broken' },
    cure: none('Datadog rejected it: only they know why, and a second endpoint would meet the same answer.'),
    denied: endpointsDenied,
  },
  {
    ...sound,
    id: 'S28',
    title: 'endpoints in one zone',
    world: {
      ...shop,
      endpoints: shop.endpoints.map((one) => ({ ...one, subnetIds: one.subnetIds.slice(0, 1) })),
    },
    rule: 'single-zone-endpoint',
    hosts: { [`api.${ap1}`]: 'private' },
    cure: none(
      'A second interface costs by the hour; whether the risk is worth it is a choice, not a repair.',
    ),
    denied: { action: 'ec2:DescribeSubnets' },
  },
];
