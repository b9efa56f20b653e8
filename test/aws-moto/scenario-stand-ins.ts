import { makeZoneId } from '../../src/sandbox/make-id';
import { serviceOf } from '../../src/sandbox/sample-world/sample-endpoints';
import { vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import type { PlanScenario } from '../scenarios/scenario';
import { ap1, endpointsIn, peeredVpcs, vpcNamed, worldOf, zoneFor } from '../scenarios/worlds';

const us1 = 'datadoghq.com';
const region = 'ap-northeast-1';
const api = serviceOf(`api.${ap1}`);
const associating = {
  way: 'associate zones',
  profile: 'sandbox',
  region,
  vpcId: vpcIdOf('hub'),
  site: ap1,
  agents: [{ profile: 'sandbox', region, vpcId: vpcIdOf('agents') }],
} as const;
const connecting = {
  profile: 'sandbox',
  vpcId: vpcIdOf('shop'),
  services: [api.name],
  securityGroup: { kind: 'new' },
} as const;

/** What moto can show of the scenarios that it cannot play as they are, and of one that has no network. */
export const standIns: readonly PlanScenario[] = [
  {
    kind: 'plan',
    id: 'S14',
    title: 'a zone of the same name and account stands in the way of an association',
    world: worldOf(...peeredVpcs({ associated: ['hub'] }), {
      zones: [{ ...zoneFor(api, 'hub', ['agents'], { records: [] }), id: makeZoneId('of the Agents') }],
    }),
    request: associating,
    caution: 'left out',
    says: /^Zone api\.ap1\.datadoghq\.com is left out in vpc-\w+\. Zone \w+ of the same name is there\.$/,
  },
  {
    kind: 'plan',
    id: 'S14',
    title: 'private DNS of an endpoint stands in the way of an association',
    world: worldOf(...peeredVpcs({ associated: ['hub'] }), endpointsIn('agents', [api])),
    request: associating,
    caution: 'left out',
    says: /^Zone api\.ap1\.datadoghq\.com is left out in vpc-\w+\. vpce-\w+ answers it there\.$/,
  },
  {
    kind: 'plan',
    id: 'S17',
    title: 'a zone of us-east-1 that has no cross-region endpoints',
    world: worldOf(
      vpcNamed('shop', '10.30', us1, {
        subnets: [
          { name: 'private-a', zoneId: 'use1-az3', cidr: '10.30.0.0/22' },
          { name: 'private-b', zoneId: 'use1-az6', cidr: '10.30.4.0/22' },
        ],
      }),
    ),
    request: { ...connecting, way: 'cross region', region: 'us-east-1', site: ap1 },
    caution: 'note',
    says: /Zones without cross-region endpoints are passed over: use1-az3/,
  },
  {
    kind: 'plan',
    id: 'S32',
    title: 'a site without PrivateLink',
    world: worldOf(vpcNamed('shop', '10.30')),
    request: { ...connecting, way: 'same region', region, site: 'us3.datadoghq.com' },
    caution: 'refusal',
    says: /no AWS PrivateLink for us3\.datadoghq\.com, but Azure Private Link/,
  },
];
