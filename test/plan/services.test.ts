import { expect, test } from 'vitest';
import { read } from '../../src/network/reading';
import { planSameRegion } from '../../src/plan/same-region';
import { aliasTo, endpoint, zone } from '../network/network-of';
import { allLive, api, live, networkFor, request, traces } from './requests';
import { stepNames, told } from './told-by';

const both = request({ services: [traces.name, api.name] });

test('an endpoint that is there is kept, and the plan for it is empty', () => {
  const plan = planSameRegion(
    request(),
    networkFor({ endpoints: read([endpoint({ serviceName: traces.name })]) }),
  );
  expect(plan.steps).toEqual([]);
  expect(plan.kept).toEqual([{ id: 'vpce-0a1', sentence: 'Traces has an endpoint, state available.' }]);
  expect(plan.cautions).toEqual([]);
});

test('an endpoint of the same service in another VPC does not count', () => {
  const other = endpoint({ serviceName: traces.name, vpcId: 'vpc-0ff' });
  expect(stepNames(planSameRegion(request(), networkFor({ endpoints: read([other]) })))).toContain(
    'endpoint-traces',
  );
});

test('private DNS that is off at a kept endpoint is a warning, unless a zone names it', () => {
  const kept = endpoint({ serviceName: traces.name, privateDnsEnabled: false });
  const plan = planSameRegion(request(), networkFor({ endpoints: read([kept]) }));
  expect(told(plan, 'warning').join()).toContain('Private DNS of vpce-0a1 (Traces) is off');
  const zones = read([zone(traces.privateDnsName, [aliasTo(traces.privateDnsName, kept)])]);
  const named = planSameRegion(request(), networkFor({ endpoints: read([kept]), zones }));
  expect(named.cautions).toEqual([]);
});

test('a kept endpoint is not moved to other subnets, and the plan says so', () => {
  const kept = endpoint({ serviceName: traces.name, subnetIds: ['subnet-1'] });
  const plan = planSameRegion(
    request({ subnetIds: ['subnet-1', 'subnet-2'] }),
    networkFor({ endpoints: read([kept]) }),
  );
  expect(plan.steps).toEqual([]);
  expect(told(plan, 'note')).toEqual(['vpce-0a1 is left as it is and has no address in apse2-az2.']);
});

test('a service that AWS does not offer is left out, and the rest is planned', () => {
  const services = read(allLive.filter(({ name }) => name !== api.name));
  const plan = planSameRegion(both, networkFor({ services }));
  expect(stepNames(plan)).toContain('endpoint-traces');
  expect(stepNames(plan)).not.toContain('endpoint-api-and-synthetics');
  expect(told(plan, 'left out').join()).toContain(
    'API and Synthetics is left out. AWS offers no such service',
  );
});

test('an emulator knows no service of Datadog, so there the catalogue stands in for AWS and the plan says so', () => {
  const network = { ...networkFor({ services: read([]) }), emulator: '127.0.0.1:5000' };
  const plan = planSameRegion(both, network);
  expect(stepNames(plan)).toContain('endpoint-traces');
  expect(told(plan, 'left out')).toEqual([]);
  expect(told(plan, 'note').join()).toContain('The emulator at 127.0.0.1:5000 does not know');
});

test.each([
  [{ privateDnsNameState: 'pendingVerification' }, 'AWS has not verified that Datadog owns'],
  [{ privateDnsNames: [] }, 'no private DNS name'],
  [{ acceptanceRequired: true }, 'Datadog must accept'],
  [{ privateDnsNames: ['lime.intake.ap2.datadoghq.com'] }, 'the same private DNS name'],
] as const)('a service that AWS shows with %o is left out: %s', (change, reason) => {
  const services = read(allLive.map((one) => (one.name === api.name ? live({ ...one, ...change }) : one)));
  const plan = planSameRegion(both, networkFor({ services }));
  const planned = plan.steps.filter((step) => step.kind === 'create endpoint');
  expect(planned.map((step) => step.serviceTitle)).toHaveLength(1);
  expect(told(plan, 'left out').join()).toContain(reason);
});

test('the private DNS name that AWS says is the one that is planned', () => {
  const moved = live({ name: traces.name, privateDnsNames: ['Plum.intake.ap2.datadoghq.com.'] });
  const plan = planSameRegion(request(), networkFor({ services: read([moved]) }));
  expect(plan.steps[2]).toMatchObject({ privateDnsName: 'plum.intake.ap2.datadoghq.com' });
  expect(told(plan, 'note').join()).toContain('the catalogue says lime.intake.ap2.datadoghq.com');
});

test('a zone of exactly the private DNS name is a conflict, a broader one is none', () => {
  const exact = planSameRegion(request(), networkFor({ zones: read([zone(traces.privateDnsName, [])]) }));
  expect(exact.steps).toEqual([]);
  expect(told(exact, 'left out').join()).toContain(
    'Zone Z-lime.intake.ap2.datadoghq.com of this account answers lime.intake.ap2.datadoghq.com in vpc-0a1 already',
  );
  const broad = planSameRegion(
    request(),
    networkFor({ zones: read([zone('intake.ap2.datadoghq.com', [])]) }),
  );
  expect(stepNames(broad)).toContain('endpoint-traces');
});

test('a zone that hides an intake host is a warning that names the zone', () => {
  const hiding = zone('agent.ap2.datadoghq.com', []);
  const plan = planSameRegion(request(), networkFor({ zones: read([hiding]) }));
  expect(stepNames(plan)).toContain('endpoint-traces');
  const warning = told(plan, 'warning').join();
  expect(warning).toContain('trace.agent.ap2.datadoghq.com');
  expect(warning).toContain('Zone agent.ap2.datadoghq.com (Z-agent.ap2.datadoghq.com) matches');
});

test.each([
  ['available', 'of another service answers'],
  ['deleting', 'is being deleted'],
  ['failed', 'although it is failed. Delete it'],
] as const)('an %s endpoint that holds the name is a conflict: %s', (state, reason) => {
  const holder = endpoint({
    serviceName: 'com.amazonaws.vpce.ap-southeast-2.vpce-svc-0old',
    state,
    dnsEntries: [{ name: traces.privateDnsName, zoneId: 'Z1' }],
  });
  const plan = planSameRegion(request(), networkFor({ endpoints: read([holder]) }));
  expect(plan.steps).toEqual([]);
  expect(told(plan, 'left out').join()).toContain(reason);
});

test('an endpoint of the same service that is being deleted is not kept', () => {
  const leaving = endpoint({ serviceName: traces.name, state: 'deleting' });
  const plan = planSameRegion(request(), networkFor({ endpoints: read([leaving]) }));
  expect(plan.kept).toEqual([]);
  expect(told(plan, 'left out').join()).toContain('Plan again when it is gone');
});

test('a service that a hub VPC serves through a zone is kept as it is', () => {
  const hub = endpoint({ serviceName: traces.name, vpcId: 'vpc-0hub', privateDnsEnabled: false });
  const zones = read([zone(traces.privateDnsName, [aliasTo(traces.privateDnsName, hub)])]);
  const plan = planSameRegion(request(), networkFor({ endpoints: read([hub]), zones }));
  expect(plan.steps).toEqual([]);
  expect(plan.cautions).toEqual([]);
  expect(plan.kept).toEqual([
    {
      id: 'vpce-0a1',
      sentence: 'Traces is private already, through this endpoint in vpc-0hub.',
      elsewhere: { region: 'ap-southeast-2', vpcId: 'vpc-0hub' },
    },
  ]);
});
