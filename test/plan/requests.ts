import { ap2 } from '../../src/catalogue/sites/ap2';
import type { LiveService } from '../../src/network/endpoint';
import { read } from '../../src/network/reading';
import type { SameRegionRequest } from '../../src/plan/request';
import { type Parts, networkOf, region, subnet, vpcId } from '../network/network-of';

export const site = ap2;

export function serviceBehind(privateDnsName: string) {
  const service = site.services.find((candidate) => candidate.privateDnsName === privateDnsName);
  if (service === undefined) throw new Error(`No service answers ${privateDnsName}`);
  return service;
}

export const traces = serviceBehind('lime.intake.ap2.datadoghq.com');
export const api = serviceBehind('orchid.intake.ap2.datadoghq.com');

/** Traces, in the best subnets, behind a new security group. */
export function request(change: Partial<SameRegionRequest> = {}): SameRegionRequest {
  return {
    way: 'same region',
    profile: 'test',
    region,
    vpcId,
    site: site.name,
    services: [traces.name],
    securityGroup: { kind: 'new' },
    ...change,
  };
}

export function live(change: Partial<LiveService> & Pick<LiveService, 'name'>): LiveService {
  const service = site.services.find((candidate) => candidate.name === change.name);
  return {
    region,
    zoneIds: ['apse2-az1', 'apse2-az2', 'apse2-az3'],
    privateDnsNames: service === undefined ? [] : [service.privateDnsName],
    privateDnsNameState: 'verified',
    acceptanceRequired: false,
    ...change,
  };
}

export const allLive = site.services.map(({ name }) => live({ name }));

/** Nothing of Datadog in the VPC yet; everything that AWS offers can be had. */
export function networkFor(parts: Parts = {}) {
  return networkOf({
    services: read(allLive),
    subnets: read([subnet('1'), subnet('2')]),
    endpoints: read([]),
    ...parts,
  });
}
