import type { Part } from './part';
import { hub } from './sample-accounts';
import { hostNamesOff, sampleVpc } from './sample-vpc';

/**
 * Nothing is set up yet. The ways to stumble are there: DNS host names off, a subnet in a zone that the services
 * do not reach, two subnets in one zone, a subnet without a free address.
 */
export const analyticsDev: readonly Part[] = [
  sampleVpc({
    name: 'analytics-dev',
    account: hub,
    region: 'us-east-1',
    cidr: '10.70.0.0/16',
    dns: hostNamesOff,
    tags: { env: 'dev', team: 'analytics' },
    subnets: [
      { name: 'private-a', zoneId: 'use1-az4', cidr: '10.70.0.0/22', addressesOfOthers: 118 },
      { name: 'private-b', zoneId: 'use1-az1', cidr: '10.70.4.0/22', addressesOfOthers: 97 },
      { name: 'private-c', zoneId: 'use1-az3', cidr: '10.70.8.0/22', addressesOfOthers: 40 },
      { name: 'batch-a', zoneId: 'use1-az4', cidr: '10.70.12.0/22', addressesOfOthers: 301 },
      { name: 'nat-d', zoneId: 'use1-az2', cidr: '10.70.255.0/28', addressesOfOthers: 11 },
    ],
    groups: [{ name: 'spark-workers', description: 'Spark workers', ingress: [], instances: 12 }],
  }),
];
