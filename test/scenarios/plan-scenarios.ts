import { serviceOf } from '../../src/sandbox/sample-world/sample-endpoints';
import { agents, hub } from '../../src/sandbox/sample-world/sample-accounts';
import { vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import type { PlanScenario } from './scenario';
import { ap1, endpointsIn, peeredVpcs, vpcNamed, worldOf, zoneFor } from './worlds';

const region = 'ap-northeast-1';
const api = serviceOf(`api.${ap1}`);
const empty = worldOf(vpcNamed('shop', '10.30'));
const asked = {
  way: 'same region',
  profile: 'sandbox',
  region,
  vpcId: vpcIdOf('shop'),
  site: ap1,
  services: [api.name],
  securityGroup: { kind: 'new' },
} as const;
const far = { ...asked, way: 'cross region', site: 'ap2.datadoghq.com', services: 'all' } as const;

/** What a planner says before AWS would refuse. */
export const planScenarios: readonly PlanScenario[] = [
  {
    kind: 'plan',
    id: 'S13',
    title: 'a zone of the same name stands in the way of private DNS',
    world: worldOf(vpcNamed('shop', '10.30'), endpointsIn('shop', [api], 'off'), {
      zones: [zoneFor(api, 'shop', ['shop'], { name: `process.${ap1}`, records: [] })],
    }),
    request: { ...asked, services: [serviceOf(`process.${ap1}`).name] },
    caution: 'left out',
    says: /answers process\.ap1\.datadoghq\.com in vpc-\w+ already/,
  },
  {
    kind: 'plan',
    id: 'S14',
    title: 'a zone of the same name and of another account stands in the way of one for the peered VPC',
    world: worldOf(...peeredVpcs({ zones: 'none' }), {
      zones: [zoneFor(api, 'hub', ['agents'], { ownerId: agents.id, records: [] })],
    }),
    request: {
      way: 'peering',
      profile: 'sandbox',
      region,
      vpcId: vpcIdOf('hub'),
      site: ap1,
      services: [api.name],
      securityGroup: { kind: 'new' },
      agents: [{ profile: 'sandbox', region, vpcId: vpcIdOf('agents') }],
    },
    caution: 'left out',
    says: /already/,
  },
  {
    kind: 'plan',
    id: 'S16',
    title: 'no subnet lies in a zone of the service',
    world: {
      ...empty,
      services: empty.services.map((one) =>
        one.name === api.name ? { ...one, zoneIds: ['apne1-az4'] } : one,
      ),
    },
    request: asked,
    caution: 'left out',
    says: /zone/,
  },
  {
    kind: 'plan',
    id: 'S17',
    title: 'a zone that has no cross-region endpoints',
    world: {
      ...empty,
      subnets: empty.subnets.map((one, index) => (index === 0 ? { ...one, zoneId: 'apne1-az3' } : one)),
      accounts: [
        {
          ...hub,
          zoneLetters: { ...hub.zoneLetters, [region]: ['apne1-az3', 'apne1-az2', 'apne1-az1', 'apne1-az4'] },
        },
      ],
    },
    request: far,
    caution: 'note',
    says: /Zones without cross-region endpoints are passed over: apne1-az3/,
  },
  {
    kind: 'plan',
    id: 'S18',
    title: 'a cross-region endpoint needs a permission of its own',
    world: empty,
    request: far,
    caution: 'note',
    says: /vpce:AllowMultiRegion/,
  },
];
