import fc from 'fast-check';
import type { PlanRequest, SameRegionRequest } from '../../src/plan/request';
import { region, site, vpcId } from './any-world';

const at = { profile: 'sandbox', region, vpcId, site: site.name };
const names = site.services.map((service) => service.name);
const services = fc.oneof(
  fc.constantFrom('guide' as const, 'all' as const),
  fc.subarray(names, { minLength: 1, maxLength: 4 }),
);
const sources = fc.uniqueArray(fc.constantFrom('10.0.0.0/16', '172.16.3.4/12', '192.168.0.0/24'), {
  minLength: 1,
});
const subnetIds = fc.subarray(['subnet-00', 'subnet-01', 'subnet-02'], { minLength: 1 });

export const anySameRegionRequest: fc.Arbitrary<SameRegionRequest> = fc.record(
  {
    way: fc.constant('same region' as const),
    ...constants(),
    services,
    securityGroup: fc.oneof(
      { weight: 3, arbitrary: fc.constant({ kind: 'new' } as const) },
      fc.constant({ kind: 'new', name: 'to-datadog' } as const),
      fc.constantFrom('sg-00', 'sg-02', 'sg-03').map((id) => ({ kind: 'existing', id }) as const),
    ),
    subnetIds,
    allowFrom: sources,
  },
  { requiredKeys: ['way', 'profile', 'region', 'vpcId', 'site', 'services', 'securityGroup'] },
);

export const anyRequest: fc.Arbitrary<PlanRequest> = fc.oneof(
  { weight: 6, arbitrary: anySameRegionRequest },
  fc.record({ way: fc.constant('missing services' as const), ...constants(), services }),
  fc.record({ way: fc.constant('enable DNS' as const), ...constants() }),
  fc.record({
    way: fc.constant('allow HTTPS' as const),
    ...constants(),
    securityGroupId: fc.constantFrom('sg-00', 'sg-02'),
  }),
  fc.record({
    way: fc.constant('allow HTTPS out' as const),
    ...constants(),
    securityGroupIds: fc.subarray(['sg-00', 'sg-02', 'sg-03'], { minLength: 1 }),
    allowTo: sources,
  }),
);

function constants() {
  return {
    profile: fc.constant(at.profile),
    region: fc.constant(at.region),
    vpcId: fc.constant(at.vpcId),
    site: fc.constant(at.site),
  };
}
