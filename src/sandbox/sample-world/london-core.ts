import type { Part } from './part';
import { hub } from './sample-accounts';
import { aliasOf, sampleEndpoints, serviceOf } from './sample-endpoints';
import { bothOn, httpsFrom, sampleVpc } from './sample-vpc';
import { aliasRecord, sampleZone } from './sample-zone';

const name = 'london-core';
const region = 'eu-west-2';
const group = 'datadog-endpoints';
const subnets = ['private-a', 'private-b', 'private-c'];
const processes = serviceOf('bisque.intake.uk1.datadoghq.com');

/** UK1, where hosts lead to anchors; for one service a zone was made for the host in place of its anchor. */
export const londonCore: readonly Part[] = [
  sampleVpc({
    name,
    account: hub,
    region,
    cidr: '10.95.0.0/16',
    dns: bothOn,
    tags: { env: 'prod', team: 'core' },
    subnets: [
      { name: 'private-a', zoneId: 'euw2-az2', cidr: '10.95.0.0/20', addressesOfOthers: 340 },
      { name: 'private-b', zoneId: 'euw2-az3', cidr: '10.95.16.0/20', addressesOfOthers: 322 },
      { name: 'private-c', zoneId: 'euw2-az1', cidr: '10.95.32.0/20', addressesOfOthers: 351 },
    ],
    groups: [
      { name: group, description: 'HTTPS from london-core to Datadog', ingress: [httpsFrom('10.95.0.0/16')] },
    ],
  }),
  sampleEndpoints({
    vpc: name,
    subnets,
    group,
    privateDns: 'on',
    services: ['beige', 'cyan', 'gold', 'lime', 'orchid', 'violet'].map((anchor) =>
      serviceOf(`${anchor}.intake.uk1.datadoghq.com`),
    ),
  }),
  sampleEndpoints({ vpc: name, subnets, group, privateDns: 'off', services: [processes] }),
  {
    zones: [
      sampleZone({
        account: hub,
        name: 'process.uk1.datadoghq.com',
        comment: 'Datadog processes',
        vpcs: [{ name, region }],
        records: [aliasRecord('process.uk1.datadoghq.com', aliasOf(name, processes))],
      }),
    ],
  },
];
