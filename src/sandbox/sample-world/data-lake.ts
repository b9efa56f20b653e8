import type { Part } from './part';
import { hub } from './sample-accounts';
import { aliasOf, sampleEndpoints, serviceOf } from './sample-endpoints';
import { sampleInstances } from './sample-instances';
import { bothOn, httpsFrom, sampleVpc } from './sample-vpc';
import { aliasRecord, sampleZone } from './sample-zone';

const name = 'data-lake';
const region = 'us-east-1';
const metrics = serviceOf('metrics.agent.datadoghq.com');
const api = serviceOf('orchid.intake.datadoghq.com');
const subnets = ['private-a', 'private-b'];
const group = 'datadog-endpoints';

/**
 * A private zone for all of `datadoghq.com`, made for two hosts, hides every other name of the site. Only the
 * logs endpoint gets through, because its own private DNS name is more specific.
 */
export const dataLake: readonly Part[] = [
  sampleVpc({
    name,
    account: hub,
    region,
    cidr: '10.40.0.0/16',
    dns: bothOn,
    tags: { env: 'prod', team: 'data' },
    subnets: [
      { name: 'private-a', zoneId: 'use1-az6', cidr: '10.40.0.0/20', addressesOfOthers: 1202 },
      { name: 'private-b', zoneId: 'use1-az2', cidr: '10.40.16.0/20', addressesOfOthers: 1187 },
    ],
    groups: [
      { name: group, description: 'HTTPS from data-lake to Datadog', ingress: [httpsFrom('10.40.0.0/16')] },
    ],
  }),
  sampleEndpoints({ vpc: name, subnets, group, privateDns: 'off', services: [metrics, api] }),
  sampleEndpoints({
    vpc: name,
    subnets,
    group,
    privateDns: 'on',
    services: [serviceOf('agent-http-intake.logs.datadoghq.com')],
  }),
  {
    zones: [
      sampleZone({
        account: hub,
        name: 'datadoghq.com',
        comment: 'Datadog over PrivateLink',
        vpcs: [{ name, region }],
        records: [
          aliasRecord('metrics.agent.datadoghq.com', aliasOf(name, metrics)),
          aliasRecord('api.datadoghq.com', aliasOf(name, api)),
        ],
      }),
    ],
  },
  sampleInstances({ vpc: name, account: hub, names: ['spark-1', 'spark-2'], tags: { env: 'prod' } }),
];
