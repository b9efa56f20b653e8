import { expect, test } from 'vitest';
import { read } from '../../src/network/reading';
import type { Zone } from '../../src/network/zone';
import { planFor } from '../../src/plan/plan-for';
import { aliasTo, endpoint, region, valueRecord, vpcId, zone } from '../network/network-of';
import { country, peeringRequest } from './hub-and-agents';
import { site, traces } from './requests';
import { told } from './told-by';

const lime = 'lime.intake.ap2.datadoghq.com';
const served = endpoint({ serviceName: traces.name, privateDnsEnabled: false });
const weighted = (setId: string) => ({ setId, kind: 'weighted', weight: 50 }) as const;
const led = { ...aliasTo(lime, served), routing: weighted('new') };
const astray = { ...valueRecord(lime, 'A', '10.9.9.9'), routing: weighted('old') };
const at = { profile: 'test', region, vpcId, site: site.name };

function withZone(records: Zone['records'], change: Partial<Zone> = {}) {
  const associations = read([{ region, vpcId }]);
  return country({
    here: {
      endpoints: read([served]),
      zones: read([{ ...zone(lime, []), associations, ...change, records }]),
    },
  });
}

test('a record is not set beside records with a routing policy, one of which leads elsewhere', () => {
  const plan = planFor(peeringRequest(), withZone(read([led, astray])));
  expect(plan.steps).toEqual([]);
  expect(told(plan, 'refusal').join()).toContain(`several records ${lime} with a routing policy`);
});

test('records with a routing policy that all lead to the endpoint are left as they are', () => {
  const plan = planFor(peeringRequest(), withZone(read([led, { ...led, routing: weighted('old') }])));
  expect(told(plan, 'refusal')).toEqual([]);
  expect(plan.steps.filter(({ kind }) => kind === 'set record')).toEqual([]);
});

test('removing leaves them, and what they lead to then is a harm', () => {
  const plan = planFor({ way: 'remove', ...at }, withZone(read([led, astray])));
  expect(plan.steps.map(({ kind }) => kind)).not.toContain('delete record');
  expect(told(plan, 'harm').join()).toContain('these records have a routing policy and stay');
});

test('a zone that holds one is not deleted with its last VPC', () => {
  const comment =
    'Datadog over AWS PrivateLink (privatelink-for-datadog, plan 0123456789abcdef, step zone-x)';
  const zoneId = `Z-${lime}`;
  const network = withZone(read([led]), { comment });
  const plan = planFor({ way: 'detach zone', ...at, zoneId }, network);
  expect(plan.steps).toEqual([]);
  expect(told(plan, 'refusal').join()).toContain('with a routing policy');
});
