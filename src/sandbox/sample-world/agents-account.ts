import { makeId } from '../make-id';
import type { Part } from './part';
import { agents } from './sample-accounts';
import { routeThroughPeering } from './sample-peering';
import { bothOn, hostNamesOff, sampleVpc, vpcIdOf } from './sample-vpc';

/** The second account: its VPCs have no endpoints and get what they have from the first one. */
export const agentsAccount: readonly Part[] = [
  sampleVpc({
    name: 'agents-prod',
    account: agents,
    region: 'us-east-1',
    cidr: '10.100.0.0/16',
    dns: bothOn,
    tags: { env: 'prod' },
    routes: [routeThroughPeering('10.20.0.0/16', 'agents-prod', 'platform-prod')],
    subnets: [
      { name: 'private-a', zoneId: 'use1-az2', cidr: '10.100.0.0/20', addressesOfOthers: 402 },
      { name: 'private-b', zoneId: 'use1-az4', cidr: '10.100.16.0/20', addressesOfOthers: 398 },
    ],
    groups: [{ name: 'hosts', description: 'Hosts with an Agent', ingress: [], instances: 400 }],
  }),
  sampleVpc({
    name: 'agents-tokyo',
    account: agents,
    region: 'ap-northeast-1',
    cidr: '10.101.0.0/16',
    dns: hostNamesOff,
    tags: { env: 'prod' },
    routes: [routeThroughPeering('10.90.0.0/16', 'agents-tokyo', 'tokyo-web')],
    subnets: [{ name: 'private-a', zoneId: 'apne1-az1', cidr: '10.101.0.0/20', addressesOfOthers: 61 }],
    groups: [],
  }),
  {
    profileAssociations: [
      {
        id: makeId('rpassoc', 'agents-tokyo'),
        ownerId: agents.id,
        profileId: makeId('rp', 'organization'),
        name: 'organization-zones',
        vpcId: vpcIdOf('agents-tokyo'),
      },
    ],
  },
];
