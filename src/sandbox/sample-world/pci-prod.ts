import { makeId } from '../make-id';
import type { Part } from './part';
import { hub } from './sample-accounts';
import { sampleEndpoints, serviceOf } from './sample-endpoints';
import { bothOn, httpsFrom, sampleVpc, subnetIdOf, vpcIdOf } from './sample-vpc';

const name = 'pci-prod';
const cidr = '10.35.0.0/16';
const group = 'datadog-endpoints';
const subnets = ['endpoints-a', 'endpoints-b'];

const allowTcp = { number: 100, action: 'allow', protocol: 'tcp', cidr } as const;
const https = { from: 443, to: 443 };

/**
 * The endpoints have subnets of their own, whose network ACL was written as if it kept state: answers leave for the
 * ports of clients, and only 443 may leave.
 */
export const pciProd: readonly Part[] = [
  sampleVpc({
    name,
    account: hub,
    region: 'us-east-1',
    cidr,
    dns: bothOn,
    tags: { env: 'prod', team: 'payments', 'data-classification': 'cardholder' },
    subnets: [
      { name: 'apps-a', zoneId: 'use1-az4', cidr: '10.35.0.0/22', addressesOfOthers: 31 },
      { name: 'apps-b', zoneId: 'use1-az6', cidr: '10.35.4.0/22', addressesOfOthers: 29 },
      { name: 'endpoints-a', zoneId: 'use1-az4', cidr: '10.35.250.0/27' },
      { name: 'endpoints-b', zoneId: 'use1-az6', cidr: '10.35.250.32/27' },
    ],
    groups: [{ name: group, description: 'HTTPS from pci-prod to Datadog', ingress: [httpsFrom(cidr)] }],
  }),
  sampleEndpoints({
    vpc: name,
    subnets,
    group,
    privateDns: 'on',
    services: [
      serviceOf('metrics.agent.datadoghq.com'),
      serviceOf('lime.intake.datadoghq.com'),
      serviceOf('agent-http-intake.logs.datadoghq.com'),
    ],
  }),
  {
    networkAcls: [
      {
        id: makeId('acl', name),
        vpcId: vpcIdOf(name),
        subnetIds: subnets.map((subnet) => subnetIdOf(name, subnet)),
        inbound: [
          { ...allowTcp, ports: https },
          { ...allowTcp, number: 110, ports: { from: 1024, to: 65_535 } },
        ],
        outbound: [{ ...allowTcp, ports: https }],
        tags: { Name: `${name}-endpoints` },
      },
    ],
  },
];
