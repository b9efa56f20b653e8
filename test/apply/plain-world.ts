import { ap1 } from '../../src/catalogue/sites/ap1';
import type { SameRegionRequest } from '../../src/plan/request';
import { join } from '../../src/sandbox/sample-world/part';
import { hub } from '../../src/sandbox/sample-world/sample-accounts';
import { hostNamesOff, sampleVpc, vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { sampleWorld } from '../../src/sandbox/sample-world/sample-world';
import type { World } from '../../src/sandbox/world';

const region = ap1.awsRegion ?? '';

/** One VPC of which nothing is in order yet and nothing stands in the way. */
export function plainWorld(): World {
  const plain = sampleVpc({
    name: 'plain',
    account: hub,
    region,
    cidr: '10.0.0.0/16',
    dns: hostNamesOff,
    subnets: [
      { name: 'a', zoneId: 'apne1-az1', cidr: '10.0.0.0/24' },
      { name: 'b', zoneId: 'apne1-az2', cidr: '10.0.1.0/24' },
    ],
    groups: [],
  });
  return { ...sampleWorld, ...join([plain]) };
}

export const plainVpcId = vpcIdOf('plain');

export function requestFor(services: SameRegionRequest['services']): SameRegionRequest {
  return {
    way: 'same region',
    profile: 'sandbox',
    region,
    vpcId: plainVpcId,
    site: ap1.name,
    services,
    securityGroup: { kind: 'new' },
  };
}
