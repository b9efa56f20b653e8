import { expect, test } from 'vitest';
import { read } from '../../src/network/reading';
import { planCrossRegion, zonesWithoutCrossRegion } from '../../src/plan/cross-region';
import { project } from '../../src/plan/project';
import type { CrossRegionRequest } from '../../src/plan/request';
import { differenceFrom } from '../../src/plan/still-as-planned';
import { region, subnet, vpc } from '../network/network-of';
import { site as ap2, api, live, traces } from './requests';
import { networkOf } from '../network/network-of';
import { stepNames, told } from './told-by';

const consumer = 'ap-northeast-1';

function request(change: Partial<CrossRegionRequest> = {}): CrossRegionRequest {
  return {
    way: 'cross region',
    profile: 'test',
    region: consumer,
    vpcId: 'vpc-0a1',
    site: ap2.name,
    services: [traces.name],
    securityGroup: { kind: 'new' },
    ...change,
  };
}

const inZone = (number: string) => ({ ...subnet(number), zoneId: `apne1-az${number}` });

/** AWS tells no zones across regions; here it does, and they must not be held against the subnets. */
function network(change: { readonly isEnabled?: boolean; readonly isOffered?: boolean } = {}) {
  const { isEnabled = true, isOffered = true } = change;
  const plain = networkOf({ vpcs: read([vpc({ region: consumer })]) });
  const here = plain.inRegion[region];
  const detail = plain.vpcDetails['vpc-0a1'];
  if (here === undefined || detail === undefined) throw new Error('The VPC was not read');
  return {
    ...plain,
    regions: read([
      { name: consumer, isEnabled: true },
      { name: region, isEnabled },
    ]),
    inRegion: {
      [consumer]: {
        ...here,
        region: consumer,
        subnets: read(['1', '2', '3', '4'].map(inZone)),
        services: {
          [region]: read(isOffered ? [live({ name: traces.name }), live({ name: api.name })] : []),
        },
      },
    },
    vpcDetails: { 'vpc-0a1': { ...detail, region: consumer } },
  };
}

test('an endpoint names the region of its service, and passes zones over that have no such endpoints', () => {
  const plan = planCrossRegion(request(), network());
  expect(stepNames(plan)).toEqual([
    'security-group',
    'allow-https-from-10.0.0.0/16',
    'endpoint-traces',
    'await-traces',
  ]);
  expect(zonesWithoutCrossRegion).toContain('apne1-az3');
  expect(plan.steps[2]).toMatchObject({
    region: consumer,
    serviceRegion: region,
    privateDns: 'on',
    subnetIds: ['subnet-1', 'subnet-2', 'subnet-4'],
  });
  const notes = told(plan, 'note').join(' ');
  expect(notes).toContain('vpce:AllowMultiRegion');
  expect(notes).toContain('ec2:VpceServiceRegion can limit it to ap-southeast-2');
  expect(notes).toContain('Zones without cross-region endpoints are passed over: apne1-az3.');
});

test('hosts are private afterwards, and the plan asks for nothing more', () => {
  const before = network();
  const plan = planCrossRegion(request(), before);
  const ofTraces = plan.outlook.filter(({ serviceName }) => serviceName === traces.name);
  expect(ofTraces.map(({ after }) => after)).toEqual(['private', 'private']);
  const after = project(plan, before);
  expect(planCrossRegion(request(), after).steps).toEqual([]);
  expect(differenceFrom(plan, after, [])).toEqual({ refusals: [], steps: [], dropped: [] });
});

test.each([
  [request({ region }), {}, 'as the VPC is. Connect it within the region.'],
  [request({ site: 'datadoghq.eu' }), {}, 'Google Private Service Connect'],
  [request(), { isEnabled: false }, 'The account has not enabled ap-southeast-2'],
  [request({ subnetIds: ['subnet-3'] }), {}, 'Zone apne1-az3 of subnet-3 has no cross-region endpoints.'],
] as const)('%o with %o is refused: %s', (asked, change, reason) => {
  const plan = planCrossRegion(asked, network(change));
  expect(plan.steps).toEqual([]);
  expect(told(plan, 'refusal').join()).toContain(reason);
});

test('a service that is not open to the region is left out, and the other way is named', () => {
  const plan = planCrossRegion(request(), network({ isOffered: false }));
  expect(plan.steps).toEqual([]);
  expect(told(plan, 'left out').join()).toContain(
    'Ask Datadog to open it to ap-northeast-1, or use VPC peering.',
  );
});
