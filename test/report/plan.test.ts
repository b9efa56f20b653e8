import { expect, test } from 'vitest';
import { read } from '../../src/network/reading';
import { planPeering } from '../../src/plan/peering/peering';
import { planSameRegion } from '../../src/plan/same-region';
import { reportPlan } from '../../src/report/plan';
import { endpoint, subnet, zone } from '../network/network-of';
import { country, peeringRequest } from '../plan/hub-and-agents';
import { allLive, api, live, networkFor, request, traces } from '../plan/requests';
import { expectGolden } from './golden-file';

/** A VPC in which something is there already, something is in the way, and something is off. */
const grown = networkFor({
  endpoints: read([endpoint({ serviceName: api.name })]),
  subnets: read([subnet('1'), subnet('2'), subnet('3')]),
  services: read(
    allLive.map((one) =>
      one.name === 'com.amazonaws.vpce.ap-southeast-2.vpce-svc-0d4312acef2aaf415'
        ? live({ name: one.name, acceptanceRequired: true })
        : one,
    ),
  ),
  zones: read([zone('agent.ap2.datadoghq.com', []), zone('beige.intake.ap2.datadoghq.com', [])]),
  detail: { dns: read({ enableDnsSupport: true, enableDnsHostnames: false }) },
});

test('a plan tells scope, cautions, steps, name resolution, and what stays', () => {
  const plan = planSameRegion(
    request({ services: 'guide', securityGroup: { kind: 'existing', id: 'sg-1' } }),
    grown,
  );
  expectGolden('plan-of-the-guide.md', reportPlan(plan));
  expectGolden('plan-of-the-guide.json', `${JSON.stringify(plan, undefined, 2)}\n`);
});

test('a plan for one service in an empty VPC is short', () => {
  expectGolden('plan-of-traces.md', reportPlan(planSameRegion(request(), networkFor())));
});

test('a plan for what is there already says that nothing is to be done', () => {
  const there = networkFor({ endpoints: read([endpoint({ serviceName: traces.name })]) });
  expectGolden('plan-of-nothing.md', reportPlan(planSameRegion(request(), there)));
});

test('a plan across two accounts tells whose credentials each step needs, and names in each VPC', () => {
  const far = { zones: read([{ id: 'Z9', name: api.privateDnsName, owner: strangers }]) };
  const plan = planPeering(peeringRequest({ services: [traces.name, api.name] }), country({ far }));
  expectGolden('plan-of-peering.md', reportPlan(plan));
});

const strangers = { kind: 'account', id: '333333333333' } as const;

test('a refusal says why and what to do instead', () => {
  const text = reportPlan(planSameRegion(request({ site: 'datadoghq.eu' }), networkFor()));
  expectGolden('plan-refused.md', text);
  expect(text).toContain('Google Private Service Connect');
});
