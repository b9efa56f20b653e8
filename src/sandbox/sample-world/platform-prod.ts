import { makeId } from '../make-id';
import type { Part } from './part';
import { hub } from './sample-accounts';
import { amazonService, sampleEndpoints, servicesOfSite } from './sample-endpoints';
import { routeThroughPeering } from './sample-peering';
import { sampleInstances } from './sample-instances';
import { bothOn, httpsFrom, sampleVpc, subnetIdOf, vpcIdOf } from './sample-vpc';

const name = 'platform-prod';
const cidr = '10.20.0.0/16';
const agentsProd = '10.100.0.0/16';
const batchWest = '10.81.0.0/16';
const reportingProd = '10.45.0.0/16';
const subnets = ['private-a', 'private-b', 'private-c'];

/**
 * How it should be: every service of US1 has an endpoint in three zones, with private DNS. Other VPCs reach them over
 * peerings; its route table has no way back to batch-west.
 */
export const platformProd: readonly Part[] = [
  sampleVpc({
    name,
    account: hub,
    region: 'us-east-1',
    cidr,
    dns: bothOn,
    tags: { env: 'prod', team: 'platform', 'managed-by': 'terraform' },
    routes: [routeThroughPeering(agentsProd, 'agents-prod', name)],
    subnets: [
      { name: 'private-a', zoneId: 'use1-az4', cidr: '10.20.0.0/20', addressesOfOthers: 611 },
      { name: 'private-b', zoneId: 'use1-az6', cidr: '10.20.16.0/20', addressesOfOthers: 587 },
      { name: 'private-c', zoneId: 'use1-az1', cidr: '10.20.32.0/20', addressesOfOthers: 602 },
      { name: 'public-a', zoneId: 'use1-az4', cidr: '10.20.128.0/24', addressesOfOthers: 4 },
    ],
    groups: [
      {
        name: 'datadog-endpoints',
        description: 'HTTPS from platform-prod to Datadog',
        ingress: [cidr, agentsProd, batchWest, reportingProd].map(httpsFrom),
      },
      { name: 'eks-nodes', description: 'Worker nodes', ingress: [], instances: 42 },
    ],
  }),
  sampleEndpoints({
    vpc: name,
    subnets,
    group: 'datadog-endpoints',
    privateDns: 'on',
    services: [...servicesOfSite('datadoghq.com'), amazonService('secretsmanager', 'us-east-1')],
  }),
  {
    routeTables: [
      {
        id: makeId('rtb', `${name}/public`),
        vpcId: vpcIdOf(name),
        use: 'for the subnets it names',
        subnetIds: [subnetIdOf(name, 'public-a')],
        routes: [
          {
            destination: { kind: 'cidr', cidr: '0.0.0.0/0' },
            target: { kind: 'internet gateway', id: makeId('igw', name) },
          },
        ],
        tags: { Name: `${name}-public` },
      },
    ],
  },
  sampleInstances({
    vpc: name,
    account: hub,
    names: ['eks-node-1', 'eks-node-2', 'bastion'],
    tags: { env: 'prod' },
  }),
];
