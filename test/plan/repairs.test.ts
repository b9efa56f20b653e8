import { expect, test } from 'vitest';
import { read } from '../../src/network/reading';
import { planEnableDns } from '../../src/plan/repair/enable-dns';
import { planMissingServices } from '../../src/plan/repair/missing-services';
import { planPrivateDns } from '../../src/plan/repair/private-dns';
import { endpoint, region, securityGroup, subnet, vpcId, zone } from '../network/network-of';
import { api, networkFor, site, traces } from './requests';
import { stepNames, told } from './told-by';

const at = { profile: 'test', region, vpcId, site: site.name };
const enableDns = { way: 'enable DNS', ...at } as const;
const missing = { way: 'missing services', ...at, services: [traces.name, api.name] } as const;

test('only the DNS attributes that are off are turned on', () => {
  const hostNamesOff = { dns: read({ enableDnsSupport: true, enableDnsHostnames: false }) };
  expect(stepNames(planEnableDns(enableDns, networkFor({ detail: hostNamesOff })))).toEqual([
    'enable-dns-hostnames',
  ]);
  expect(planEnableDns(enableDns, networkFor())).toMatchObject({ steps: [], cautions: [], outlook: [] });
});

test('turning DNS attributes on tells the zones that take effect and the names that they break', () => {
  const plan = planEnableDns(
    enableDns,
    networkFor({
      zones: read([zone('ap2.datadoghq.com', [])]),
      detail: { dns: read({ enableDnsSupport: true, enableDnsHostnames: false }) },
    }),
  );
  const [worse] = told(plan, 'harm');
  expect(told(plan, 'warning').join()).toContain('its private zones take effect (ap2.datadoghq.com)');
  expect(worse).toContain('Worse after this plan: ');
  expect(worse).toContain('api.ap2.datadoghq.com');
});

test('private DNS of a service that AWS offers no longer cannot be turned on', () => {
  const idle = endpoint({ id: 'vpce-1', serviceName: api.name, privateDnsEnabled: false });
  const request = { way: 'private DNS', ...at, endpointId: idle.id } as const;
  const offered = planPrivateDns(request, networkFor({ endpoints: read([idle]) }));
  expect(stepNames(offered)).toEqual(['private-dns-api-and-synthetics']);
  const closed = networkFor({ endpoints: read([idle]), services: read([]) });
  expect(told(planPrivateDns(request, closed), 'refusal').join()).toContain('AWS offers no such service');
  const emulated = planPrivateDns(request, { ...closed, emulator: '127.0.0.1:5000' });
  expect(stepNames(emulated)).toEqual(['private-dns-api-and-synthetics']);
});

test('missing services go where the endpoint with most zones is, with its group', () => {
  const network = networkFor({
    subnets: read([subnet('1'), subnet('2'), subnet('3')]),
    endpoints: read([
      endpoint({ id: 'vpce-1', serviceName: api.name, subnetIds: ['subnet-2', 'subnet-3'] }),
      endpoint({ id: 'vpce-2', serviceName: site.services[0]?.name ?? '', subnetIds: ['subnet-1'] }),
    ]),
    detail: { securityGroups: read([securityGroup()]) },
  });
  const plan = planMissingServices(missing, network);
  expect(stepNames(plan)).toEqual(['endpoint-traces', 'await-traces']);
  expect(plan.steps[0]).toMatchObject({
    subnetIds: ['subnet-2', 'subnet-3'],
    securityGroups: [{ kind: 'id', id: 'sg-1' }],
  });
  expect(plan.kept.map(({ id }) => id)).toEqual(['vpce-1', 'sg-1']);
});

test('where the VPC has no endpoint yet, missing services are planned from the beginning', () => {
  expect(stepNames(planMissingServices(missing, networkFor()))).toEqual([
    'security-group',
    'allow-https-from-10.0.0.0/16',
    'endpoint-traces',
    'endpoint-api-and-synthetics',
    'await-traces',
    'await-api-and-synthetics',
  ]);
});
