import { describe, expect, it } from 'vitest';
import { findSite, hasPrivateLink } from '../../src/catalogue/sites';
import { read } from '../../src/network/reading';
import { dollars } from '../../src/plan/cost/describe-cost';
import { breakEvenOf, endpointsForMonth, monthlyCostOf } from '../../src/plan/cost/monthly-cost';
import type { CreateEndpoint } from '../../src/plan/step';
import { recommend } from '../../src/plan/recommend';
import { endpoint, networkOf, vpc, vpcId } from '../network/network-of';

const site = findSite('ap2.datadoghq.com');
if (site === undefined || !hasPrivateLink(site)) throw new Error('no such site');
const [service] = site.services;
if (service === undefined) throw new Error('no service');

const far = vpc({ id: 'vpc-far', region: 'eu-west-1', cidrs: ['10.9.0.0/16'] });
const network = networkOf({
  vpcs: read([vpc(), vpc({ id: 'vpc-hub', name: 'hub', cidrs: ['10.20.0.0/16'] })]),
  endpoints: read([
    endpoint({ serviceName: service.name, vpcId: 'vpc-hub' }),
    endpoint({ id: 'vpce-gone', serviceName: service.name, vpcId, state: 'failed' }),
  ]),
});

const step: CreateEndpoint = {
  kind: 'create endpoint',
  name: 'endpoint-a',
  region: 'us-east-1',
  vpcId,
  why: '',
  serviceTitle: 'A',
  serviceName: 'a',
  serviceRegion: 'us-east-1',
  privateDnsName: 'a.example.com',
  privateDns: 'on',
  subnetIds: ['subnet-1', 'subnet-2'],
  securityGroups: [],
};

describe('a recommendation', () => {
  it('is the same region where the site is there too, and a hub that exists second', () => {
    const [first, second] = recommend(vpc(), site, 10, network);
    expect(first?.way).toBe('same region');
    expect(second).toMatchObject({ way: 'peering', hub: { vpc: { id: 'vpc-hub' }, endpoints: 1 } });
    expect(second?.reason).toBe('hub has an endpoint of ap2.datadoghq.com already and can share it.');
  });

  it('names no hub that AWS could not peer with, and tells what the same data costs through NAT', () => {
    const near = vpc({ cidrs: ['10.7.0.0/16', '10.20.128.0/20'] });
    const [own, peering] = recommend(near, site, 10, network);
    expect(peering).not.toHaveProperty('hub');
    expect(own?.cost).toContain(' per GB (NAT and internet: $0.135 per GB)');
  });

  it('is an endpoint across regions elsewhere, as Datadog recommends it over peering', () => {
    const [first, second] = recommend(far, site, 10, networkOf({ vpcs: read([far]) }));
    expect(first?.way).toBe('cross region');
    expect(second).toMatchObject({ way: 'peering' });
    expect(second).not.toHaveProperty('hub');
  });
});

describe('what a plan costs', () => {
  it('is the hours of each zone of each endpoint', () => {
    expect(endpointsForMonth(10, 3)).toBeCloseTo(219);
    expect(monthlyCostOf([step])).toMatchObject({ fixed: 14.6, perGigabyte: 0.01 });
    expect(monthlyCostOf([{ ...step, serviceRegion: 'eu-west-2' }]).perGigabyte).toBeCloseTo(0.03);
  });

  it('breaks even where NAT and the internet would cost as much', () => {
    // 14.6 / (0.045 + 0.09 - 0.01) = 116.8
    expect(breakEvenOf(14.6, 0.01)).toEqual({ breakEven: 117 });
    expect(breakEvenOf(0, 0.01)).toEqual({});
  });

  it('is written with cents only where they count', () => {
    expect([0.03, 9.5, 219].map(dollars)).toEqual(['$0.03', '$9.50', '$219']);
  });
});
