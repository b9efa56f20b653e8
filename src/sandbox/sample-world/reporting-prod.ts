import type { Part } from './part';
import { hub } from './sample-accounts';
import { routeThroughPeering } from './sample-peering';
import { bothOn, sampleVpc } from './sample-vpc';

const name = 'reporting-prod';

/** Its peering with platform-prod was deleted; the route into it was left, and so was the zone for metrics. */
export const reportingProd: readonly Part[] = [
  sampleVpc({
    name,
    account: hub,
    region: 'us-east-1',
    cidr: '10.45.0.0/16',
    dns: bothOn,
    tags: { env: 'prod', team: 'reporting' },
    routes: [routeThroughPeering('10.20.0.0/16', name, 'platform-prod')],
    subnets: [
      { name: 'private-a', zoneId: 'use1-az4', cidr: '10.45.0.0/22', addressesOfOthers: 38 },
      { name: 'private-b', zoneId: 'use1-az6', cidr: '10.45.4.0/22', addressesOfOthers: 36 },
    ],
    groups: [{ name: 'hosts', description: 'Hosts with an Agent', ingress: [], instances: 6 }],
  }),
];
