import { expect, test } from 'vitest';
import { read } from '../../src/network/reading';
import type { Subnet } from '../../src/network/vpc';
import { planSameRegion } from '../../src/plan/same-region';
import { subnet } from '../network/network-of';
import { api, live, networkFor, request, traces } from './requests';
import { told } from './told-by';

const both = [traces.name, api.name];

function subnetsIn(subnets: readonly Subnet[], change: Parameters<typeof request>[0] = {}) {
  const plan = planSameRegion(request(change), networkFor({ subnets: read(subnets) }));
  const ids = plan.steps.flatMap((step) => (step.kind === 'create endpoint' ? [step.subnetIds] : []));
  return { plan, ids };
}

test('the largest subnet of each zone is the best, then the first by id', () => {
  const large = { ...subnet('1'), id: 'subnet-9', cidr: '10.0.64.0/20' };
  expect(subnetsIn([subnet('1'), large, { ...subnet('2'), id: 'subnet-8' }, subnet('2')]).ids).toEqual([
    ['subnet-2', 'subnet-9'],
  ]);
});

test('a subnet without room for every endpoint is passed over', () => {
  const full = { ...subnet('1'), freeAddresses: 1 };
  expect(subnetsIn([full, subnet('2')], { services: both }).ids).toEqual([['subnet-2'], ['subnet-2']]);
});

test('a service that only the crowded zone offers still finds its one address there', () => {
  const services = read([live({ name: traces.name, zoneIds: ['apse2-az1'] }), live({ name: api.name })]);
  const subnets = read([{ ...subnet('1'), freeAddresses: 1 }, subnet('2')]);
  const plan = planSameRegion(request({ services: both }), networkFor({ services, subnets }));
  const placed = plan.steps.flatMap((step) =>
    step.kind === 'create endpoint' ? [[step.serviceTitle, ...step.subnetIds]] : [],
  );
  expect(placed).toContainEqual(['Traces', 'subnet-1']);
  expect(placed).toContainEqual(['API and Synthetics', 'subnet-2']);
});

test('where no subnet has room the plan is refused', () => {
  const { plan } = subnetsIn([{ ...subnet('1'), freeAddresses: 0 }]);
  expect(told(plan, 'left out').join()).toContain('Too few addresses are free in subnet-1');
  expect(plan.steps).toEqual([]);
});

test('zones that all services share are enough where there are two, else each takes what it supports', () => {
  const three = [subnet('1'), subnet('2'), subnet('3')];
  const shared = read([
    live({ name: traces.name, zoneIds: ['apse2-az1', 'apse2-az2'] }),
    live({ name: api.name }),
  ]);
  const narrow = read([live({ name: traces.name, zoneIds: ['apse2-az1'] }), live({ name: api.name })]);
  const idsWith = (services: typeof shared) =>
    planSameRegion(request({ services: both }), networkFor({ services, subnets: read(three) })).steps.flatMap(
      (step) => (step.kind === 'create endpoint' ? [step.subnetIds.length] : []),
    );
  expect(idsWith(shared)).toEqual([2, 2]);
  expect(idsWith(narrow).sort()).toEqual([1, 3]);
});

test('zone names count where AWS tells no zone ids, and unknown zones are said to be unknown', () => {
  const { zoneIds, ...untold } = live({ name: traces.name });
  expect(zoneIds).toHaveLength(3);
  const named = { ...untold, zoneNames: ['ap-southeast-2b'] };
  const plan = planSameRegion(request(), networkFor({ services: read([named]) }));
  expect(plan.steps[2]).toMatchObject({ subnetIds: ['subnet-2'] });
  const unknown = planSameRegion(request(), networkFor({ services: read([untold]) }));
  expect(unknown.steps[2]).toMatchObject({ subnetIds: ['subnet-1', 'subnet-2'] });
  expect(told(unknown, 'note').join()).toContain('AWS does not say in which zones');
});

test('a service without a zone among the subnets is left out', () => {
  const services = read([live({ name: traces.name, zoneIds: ['apse2-az3'] })]);
  const plan = planSameRegion(request(), networkFor({ services }));
  expect(plan.steps).toEqual([]);
  expect(told(plan, 'left out').join()).toContain(
    'It is offered in apse2-az3, and the subnets are in apse2-az1, apse2-az2.',
  );
});

test.each([
  ['no subnet', [], 'No subnet is chosen'],
  ['a strange one', ['subnet-7'], 'vpc-0a1 has no subnet subnet-7'],
  ['two of a zone', ['subnet-1', 'subnet-5'], 'Two chosen subnets are in zone apse2-az1'],
  ['one of another account', ['subnet-6'], 'subnet-6 is shared by account 222222222222'],
  ['a full one', ['subnet-4'], 'subnet-4 has 0 free addresses, and 1 endpoints need one each'],
] as const)('choosing %s is refused: %s', (_, subnetIds, reason) => {
  const subnets = [
    subnet('1'),
    { ...subnet('1'), id: 'subnet-5' },
    { ...subnet('2'), id: 'subnet-6', ownerId: '222222222222' },
    { ...subnet('3'), id: 'subnet-4', freeAddresses: 0 },
  ];
  const { plan } = subnetsIn(subnets, { subnetIds });
  expect(plan.steps).toEqual([]);
  expect(told(plan, 'refusal').join()).toContain(reason);
});

test('subnets of other accounts are never the best', () => {
  expect(subnetsIn([{ ...subnet('1'), ownerId: '222222222222' }, subnet('2')]).ids).toEqual([['subnet-2']]);
});
