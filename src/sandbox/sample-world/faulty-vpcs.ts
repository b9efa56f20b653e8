import type { SecurityRule } from '../../network/vpc';
import type { Part } from './part';
import { hub } from './sample-accounts';
import { companyDhcpOptions } from './sample-dhcp-options';
import { sampleEndpoints, serviceOf, supersededServiceOf } from './sample-endpoints';
import { bothOn, hostNamesOff, httpsFrom, sampleVpc, type SampleVpc } from './sample-vpc';

const inVirginia = { account: hub, region: 'us-east-1' };
const group = 'datadog-endpoints';
const subnets = ['private-a', 'private-b'];

function twoSubnets(network: string): SampleVpc['subnets'] {
  return [
    { name: 'private-a', zoneId: 'use1-az4', cidr: `${network}.0.0/22`, addressesOfOthers: 53 },
    { name: 'private-b', zoneId: 'use1-az6', cidr: `${network}.4.0/22`, addressesOfOthers: 48 },
  ];
}

function groups(vpc: string, ingress: readonly SecurityRule[]): SampleVpc['groups'] {
  return [
    { name: group, description: `HTTPS from ${vpc} to Datadog`, ingress },
    { name: 'hosts', description: 'Hosts with an Agent', ingress: [], instances: 9 },
  ];
}

/** Somebody turned DNS host names off after the endpoints were made: their private names no longer work. */
const paymentsStaging: readonly Part[] = [
  sampleVpc({
    ...inVirginia,
    name: 'payments-staging',
    cidr: '10.30.0.0/16',
    dns: hostNamesOff,
    tags: { env: 'staging', team: 'payments' },
    subnets: twoSubnets('10.30'),
    groups: groups('payments-staging', [httpsFrom('10.30.0.0/16')]),
  }),
  sampleEndpoints({
    vpc: 'payments-staging',
    subnets,
    group,
    privateDns: 'on',
    services: [
      serviceOf('metrics.agent.datadoghq.com'),
      serviceOf('lime.intake.datadoghq.com'),
      serviceOf('agent-http-intake.logs.datadoghq.com'),
    ],
  }),
];

/** The security group lets port 80 in where it should let 443 in. */
const checkoutProd: readonly Part[] = [
  sampleVpc({
    ...inVirginia,
    name: 'checkout-prod',
    cidr: '10.50.0.0/16',
    dns: bothOn,
    tags: { env: 'prod', team: 'checkout' },
    subnets: twoSubnets('10.50'),
    groups: groups('checkout-prod', [{ ...httpsFrom('10.50.0.0/16'), ports: { from: 80, to: 80 } }]),
  }),
  sampleEndpoints({
    vpc: 'checkout-prod',
    subnets,
    group,
    privateDns: 'on',
    services: [
      serviceOf('metrics.agent.datadoghq.com'),
      serviceOf('lime.intake.datadoghq.com'),
      serviceOf('orchid.intake.datadoghq.com'),
      serviceOf('agent-http-intake.logs.datadoghq.com'),
    ],
  }),
];

/** Endpoints of three generations of services side by side. */
const legacyShared: readonly Part[] = [
  sampleVpc({
    ...inVirginia,
    name: 'legacy-shared',
    cidr: '172.16.0.0/16',
    dns: bothOn,
    tags: { env: 'prod' },
    subnets: twoSubnets('172.16'),
    groups: groups('legacy-shared', [httpsFrom('172.16.0.0/16')]),
  }),
  sampleEndpoints({
    vpc: 'legacy-shared',
    subnets,
    group,
    privateDns: 'on',
    services: [
      supersededServiceOf('api.datadoghq.com'),
      supersededServiceOf('trace.agent.datadoghq.com'),
      serviceOf('agent-http-intake.logs.datadoghq.com'),
    ],
  }),
  sampleEndpoints({
    vpc: 'legacy-shared',
    subnets,
    group,
    privateDns: 'off',
    services: [supersededServiceOf('pvtlink.agent.datadoghq.com')],
  }),
];

/** The company's own name servers answer here, so what a name resolves to cannot be known from AWS. */
const corpConnected: readonly Part[] = [
  sampleVpc({
    ...inVirginia,
    name: 'corp-connected',
    cidr: '10.60.0.0/16',
    dns: bothOn,
    dhcpOptionsId: companyDhcpOptions.id,
    tags: { env: 'prod', team: 'corporate-it' },
    subnets: twoSubnets('10.60'),
    groups: groups('corp-connected', [httpsFrom('10.60.0.0/16')]),
  }),
  sampleEndpoints({
    vpc: 'corp-connected',
    subnets,
    group,
    privateDns: 'on',
    services: [serviceOf('metrics.agent.datadoghq.com'), serviceOf('orchid.intake.datadoghq.com')],
  }),
];

export const faultyVpcs: readonly Part[] = [
  ...paymentsStaging,
  ...checkoutProd,
  ...legacyShared,
  ...corpConnected,
];
