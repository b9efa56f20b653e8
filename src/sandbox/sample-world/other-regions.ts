import { makeId } from '../make-id';
import type { Part } from './part';
import { hub } from './sample-accounts';
import { aliasOf, sampleEndpoints, serviceOf } from './sample-endpoints';
import { routeThroughPeering } from './sample-peering';
import { bothOn, httpsFrom, sampleVpc, subnetIdOf, vpcIdOf } from './sample-vpc';
import { aliasRecord, sampleZone } from './sample-zone';

const allowTcp = { number: 100, action: 'allow', protocol: 'tcp', cidr: '0.0.0.0/0' } as const;
const group = 'datadog-endpoints';

/** Reaches US1 by endpoints in its own region. */
const platformWest: readonly Part[] = [
  sampleVpc({
    name: 'platform-west',
    account: hub,
    region: 'us-west-2',
    cidr: '10.80.0.0/16',
    dns: bothOn,
    tags: { env: 'prod', team: 'platform' },
    subnets: [
      { name: 'private-a', zoneId: 'usw2-az2', cidr: '10.80.0.0/20', addressesOfOthers: 214 },
      { name: 'private-b', zoneId: 'usw2-az1', cidr: '10.80.16.0/20', addressesOfOthers: 209 },
    ],
    groups: [
      {
        name: group,
        description: 'HTTPS from platform-west to Datadog',
        ingress: [httpsFrom('10.80.0.0/16')],
      },
    ],
  }),
  sampleEndpoints({
    vpc: 'platform-west',
    subnets: ['private-a', 'private-b'],
    group,
    privateDns: 'on',
    services: [
      serviceOf('metrics.agent.datadoghq.com'),
      serviceOf('agent-http-intake.logs.datadoghq.com'),
      serviceOf('lime.intake.datadoghq.com'),
    ],
  }),
];

/** Reaches US1 by zones and a peering that has no way back; the zone for traces was made and never got its record. */
const batchWest: readonly Part[] = [
  sampleVpc({
    name: 'batch-west',
    account: hub,
    region: 'us-west-2',
    cidr: '10.81.0.0/16',
    dns: bothOn,
    tags: { env: 'prod', team: 'data' },
    routes: [routeThroughPeering('10.20.0.0/16', 'batch-west', 'platform-prod')],
    subnets: [{ name: 'private-a', zoneId: 'usw2-az3', cidr: '10.81.0.0/20', addressesOfOthers: 77 }],
    groups: [{ name: 'workers', description: 'Batch workers', ingress: [], instances: 30 }],
  }),
  {
    networkAcls: [
      {
        id: makeId('acl', 'batch-west'),
        vpcId: vpcIdOf('batch-west'),
        subnetIds: [subnetIdOf('batch-west', 'private-a')],
        inbound: [
          { ...allowTcp, cidr: '10.0.0.0/8', ports: { from: 22, to: 22 } },
          { ...allowTcp, number: 110, ports: { from: 1024, to: 65_535 } },
        ],
        outbound: [
          { ...allowTcp, ports: { from: 443, to: 443 } },
          { ...allowTcp, number: 110, cidr: '10.0.0.0/8', ports: { from: 1024, to: 65_535 } },
        ],
        tags: { Name: 'batch-west-workers' },
      },
    ],
    zones: [
      sampleZone({
        account: hub,
        name: 'metrics.agent.datadoghq.com',
        comment: 'Datadog metrics for peered VPCs',
        vpcs: [
          { name: 'batch-west', region: 'us-west-2' },
          { name: 'agents-prod', region: 'us-east-1' },
          { name: 'reporting-prod', region: 'us-east-1' },
        ],
        // Left over: the association has long been made.
        authorized: [{ name: 'agents-prod', region: 'us-east-1' }],
        records: [
          aliasRecord(
            'metrics.agent.datadoghq.com',
            aliasOf('platform-prod', serviceOf('metrics.agent.datadoghq.com')),
          ),
        ],
      }),
      sampleZone({
        account: hub,
        name: 'lime.intake.datadoghq.com',
        comment: 'Datadog traces for peered VPCs',
        vpcs: [{ name: 'batch-west', region: 'us-west-2' }],
        records: [],
      }),
      sampleZone({
        account: hub,
        name: 'corp.example.com',
        comment: 'Internal names',
        vpcs: [{ name: 'platform-prod', region: 'us-east-1' }],
        records: [
          {
            name: 'wiki.corp.example.com',
            type: 'A',
            target: { kind: 'values', values: ['10.20.3.17'], ttl: 300 },
          },
        ],
      }),
    ],
  },
];

/** Every service of AP1 that an Agent needs by default, and none of the optional ones. */
const tokyoWeb: readonly Part[] = [
  sampleVpc({
    name: 'tokyo-web',
    account: hub,
    region: 'ap-northeast-1',
    cidr: '10.90.0.0/16',
    dns: bothOn,
    tags: { env: 'prod', team: 'web' },
    subnets: [
      { name: 'private-a', zoneId: 'apne1-az4', cidr: '10.90.0.0/20', addressesOfOthers: 166 },
      { name: 'private-c', zoneId: 'apne1-az1', cidr: '10.90.16.0/20', addressesOfOthers: 171 },
      { name: 'private-d', zoneId: 'apne1-az2', cidr: '10.90.32.0/20', addressesOfOthers: 158 },
    ],
    groups: [
      { name: group, description: 'HTTPS from tokyo-web to Datadog', ingress: [httpsFrom('10.90.0.0/16')] },
    ],
  }),
  sampleEndpoints({
    vpc: 'tokyo-web',
    subnets: ['private-a', 'private-c'],
    group,
    privateDns: 'on',
    services: [
      serviceOf('metrics.agent.ap1.datadoghq.com'),
      serviceOf('agent-http-intake.logs.ap1.datadoghq.com'),
      serviceOf('api.ap1.datadoghq.com'),
      serviceOf('trace.agent.ap1.datadoghq.com'),
      serviceOf('process.ap1.datadoghq.com'),
    ],
  }),
];

/** A rule of Route 53 Resolver sends the site's names to a data centre, past every endpoint and zone. */
const londonBranch: readonly Part[] = [
  sampleVpc({
    name: 'london-branch',
    account: hub,
    region: 'eu-west-2',
    cidr: '10.96.0.0/16',
    dns: bothOn,
    tags: { env: 'prod', team: 'branches' },
    subnets: [{ name: 'private-a', zoneId: 'euw2-az2', cidr: '10.96.0.0/20', addressesOfOthers: 22 }],
    groups: [],
  }),
  {
    resolverRules: [
      {
        id: makeId('rslvr-rr', 'london-branch'),
        name: 'to-the-data-centre',
        domain: 'uk1.datadoghq.com',
        kind: 'forward',
        targets: ['192.168.10.53', '192.168.11.53'],
        ownerId: hub.id,
        region: 'eu-west-2',
        vpcIds: [vpcIdOf('london-branch')],
      },
    ],
  },
];

export const otherRegions: readonly Part[] = [...platformWest, ...batchWest, ...tokyoWeb, ...londonBranch];
