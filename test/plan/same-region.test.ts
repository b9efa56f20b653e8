import { expect, test } from 'vitest';
import { read, unread } from '../../src/network/reading';
import { planSameRegion } from '../../src/plan/same-region';
import { vpc } from '../network/network-of';
import { networkFor, request, site } from './requests';
import { stepNames, told } from './told-by';

const denied = unread({ code: 'permission-missing', sentence: 'Could not read it.', remedy: 'Ask.' });

test('a plain VPC gets a security group, a rule, the endpoint, and a wait', () => {
  const plan = planSameRegion(request(), networkFor());
  expect(stepNames(plan)).toEqual([
    'security-group',
    'allow-https-from-10.0.0.0/16',
    'endpoint-traces',
    'await-traces',
  ]);
  expect(plan.cautions).toEqual([]);
  expect(plan.steps[2]).toMatchObject({
    privateDnsName: 'lime.intake.ap2.datadoghq.com',
    privateDns: 'on',
    subnetIds: ['subnet-1', 'subnet-2'],
    securityGroups: [{ kind: 'result', of: 'security-group' }],
  });
});

test('step names are unique, also with every service of the site', () => {
  const names = stepNames(planSameRegion(request({ services: 'all' }), networkFor()));
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.startsWith('endpoint-'))).toHaveLength(site.services.length);
});

test('the guide chooses the services that the guide lists', () => {
  const plan = planSameRegion(request({ services: 'guide' }), networkFor());
  const planned = plan.steps.filter((step) => step.kind === 'create endpoint');
  const listed = site.services.filter((service) => service.guideRows.length > 0);
  expect(planned.map((step) => step.serviceName)).toEqual(listed.map((service) => service.name));
});

test('the id tells plans apart by what they do, and not by their words', () => {
  const plan = planSameRegion(request(), networkFor());
  expect(plan.id).toMatch(/^[0-9a-f]{16}$/);
  expect(planSameRegion(request(), networkFor()).id).toBe(plan.id);
  expect(planSameRegion(request({ services: 'all' }), networkFor()).id).not.toBe(plan.id);
});

test.each([
  [{ site: 'us3.datadoghq.com' }, 'Azure Private Link in westus2'],
  [{ site: 'datadoghq.eu' }, 'Google Private Service Connect in europe-west3'],
  [{ site: 'ddog-gov.com' }, 'no AWS PrivateLink for ddog-gov.com'],
  [{ site: 'us9.datadoghq.com' }, 'us9.datadoghq.com is not a Datadog site'],
  [{ site: 'datadoghq.com' }, 'are in us-east-1, and the VPC is in ap-southeast-2'],
  [{ vpcId: 'vpc-0ff' }, 'no VPC vpc-0ff in ap-southeast-2'],
  [{ services: [] }, 'No service is chosen'],
  [{ services: ['com.amazonaws.vpce.x.vpce-svc-1'] }, 'vpce-svc-1 is not a service of ap2.datadoghq.com'],
  [{ allowFrom: ['10.0.0.0'] }, 'Not an IPv4 CIDR block: 10.0.0.0'],
  [{ allowFrom: ['fd00::/8'] }, 'Not an IPv4 CIDR block: fd00::/8'],
])('%o is refused: %s', (change, reason) => {
  const plan = planSameRegion(request(change), networkFor());
  expect(plan.steps).toEqual([]);
  expect(told(plan, 'refusal').join()).toContain(reason);
});

test.each(['vpcs', 'subnets', 'endpoints', 'services'] as const)('unread %s are a refusal', (what) => {
  const plan = planSameRegion(request(), networkFor({ [what]: denied }));
  expect(plan.steps).toEqual([]);
  expect(told(plan, 'refusal')).toEqual(['Could not read it. Ask.']);
});

test('unread DNS attributes are a refusal, unread zones a warning', () => {
  const blind = planSameRegion(request(), networkFor({ detail: { dns: denied } }));
  expect(told(blind, 'refusal')).toEqual(['Could not read it. Ask.']);
  const plan = planSameRegion(request(), networkFor({ detail: { zones: denied }, zones: denied }));
  expect(plan.steps).toHaveLength(4);
  expect(told(plan, 'warning').join(' ')).toContain('Whether a private zone stands in the way');
});

test('a VPC that another account shares is refused', () => {
  const plan = planSameRegion(request(), networkFor({ vpcs: read([vpc({ ownerId: '222222222222' })]) }));
  expect(told(plan, 'refusal').join()).toContain('belongs to account 222222222222');
});

test('DNS attributes that are off come first, support before host names', () => {
  const dns = read({ enableDnsSupport: false, enableDnsHostnames: false });
  const plan = planSameRegion(request(), networkFor({ detail: { dns } }));
  expect(stepNames(plan).slice(0, 2)).toEqual(['enable-dns-support', 'enable-dns-hostnames']);
  expect(told(plan, 'note').join()).toContain('changes name resolution in the whole of vpc-0a1');
});

test('more than fifty endpoints in a VPC are a warning', () => {
  const endpoints = Array.from({ length: 50 }, (_, number) => ({
    ...strangeEndpoint,
    id: `vpce-${number}`,
  }));
  const plan = planSameRegion(request(), networkFor({ endpoints: read(endpoints) }));
  expect(told(plan, 'warning').join()).toContain('would have 51 endpoints');
});

const strangeEndpoint = {
  id: 'vpce-1',
  region: 'ap-southeast-2',
  vpcId: 'vpc-0a1',
  ownerId: '111111111111',
  serviceName: 'com.amazonaws.vpce.ap-southeast-2.vpce-svc-0other',
  serviceRegion: 'ap-southeast-2',
  state: 'available',
  privateDnsEnabled: false,
  dnsEntries: [],
  subnetIds: ['subnet-1'],
  securityGroupIds: ['sg-1'],
  interfaceIds: [],
  tags: {},
} as const;
