import { expect, test } from 'vitest';
import { read } from '../../src/network/reading';
import { planAssociateZones } from '../../src/plan/associate-zones';
import { project } from '../../src/plan/project';
import { differenceFrom } from '../../src/plan/still-as-planned';
import { accountId, aliasTo, endpoint, region, vpcId as hubId, zone } from '../network/network-of';
import { associateRequest, country, farId, near, nearId, route, table } from './hub-and-agents';
import { api, traces } from './requests';
import { stepNames, told } from './told-by';

const lime = traces.privateDnsName;
const served = endpoint({ serviceName: traces.name, privateDnsEnabled: false });
const limeZone = zone(lime, [aliasTo(lime, served)]);
const peering = { target: 'pcx-1' };

/** A hub with a zone, to which routes lead from both VPCs with Agents and back. */
function joined(zones = [limeZone]) {
  const back = ['10.1.0.0/16', '10.2.0.0/15'].map((cidr) => route(cidr, 'peering', peering.target));
  const there = [route('10.0.0.0/16', 'peering', peering.target)];
  return country({
    here: {
      endpoints: read([served]),
      zones: read(zones),
      detail: { routeTables: read([table('rtb-0a', hubId, [], back)]) },
    },
    near: { routeTables: read([table('rtb-0b', nearId, [], there)]) },
    far: { routeTables: read([table('rtb-0c', farId, [], there)]) },
  });
}

test('zones of the hub are associated with every VPC, and its groups opened', () => {
  const network = joined();
  const plan = planAssociateZones(associateRequest(), network);
  expect(stepNames(plan)).toEqual([
    'allow-https-from-10.1.0.0/16-in-sg-1',
    'allow-https-from-10.2.0.0/16-in-sg-1',
    'allow-https-from-10.3.0.0/16-in-sg-1',
    `associate-${lime}-${nearId}`,
    `authorize-${lime}-${farId}`,
    `associate-${lime}-${farId}`,
    `withdraw-${lime}-${farId}`,
  ]);
  expect(plan.cautions).toEqual([]);
  expect(plan.outlook.filter(({ after }) => after === 'private').map(({ vpcId }) => vpcId)).toContain(farId);
  const after = project(plan, network);
  expect(planAssociateZones(associateRequest(), after).steps).toEqual([]);
  expect(differenceFrom(plan, after, [])).toEqual({ refusals: [], steps: [], dropped: [] });
});

test('an authorization that is there is used, and withdrawn at last', () => {
  const authorized = { ...limeZone, authorizations: read([{ region: 'eu-west-2', vpcId: farId }]) };
  const names = stepNames(planAssociateZones(associateRequest(), joined([authorized])));
  expect(names).not.toContain(`authorize-${lime}-${farId}`);
  expect(names).toContain(`withdraw-${lime}-${farId}`);
});

test('names that would lead where no route goes are a harm', () => {
  const network = country({ here: { endpoints: read([served]), zones: read([limeZone]) } });
  const harm = told(planAssociateZones(associateRequest({ agents: [near] }), network), 'harm').join();
  expect(harm).toContain('Route table rtb-0b of vpc-0b1 has no route to 10.0.0.0/16');
  expect(harm).toContain('of vpc-0a1 has no route to 10.1.0.0/16');
});

test('a broad zone that makes other names unknown is a harm', () => {
  const broad = zone('ap2.datadoghq.com', [aliasTo(lime, served)]);
  const plan = planAssociateZones(associateRequest({ agents: [near] }), joined([broad]));
  const harm = told(plan, 'harm').join();
  expect(harm).toContain('In vpc-0b1: Worse after this plan: ');
  expect(harm).toContain('api.ap2.datadoghq.com');
});

test('a VPC with a zone of that name is left out', () => {
  const other = zone(lime, [], { id: 'Z-other', associations: read([{ region, vpcId: nearId }]) });
  const plan = planAssociateZones(associateRequest(), joined([limeZone, other]));
  expect(stepNames(plan)).not.toContain(`associate-${lime}-${nearId}`);
  expect(told(plan, 'left out').join()).toContain('Zone Z-other of the same name is there.');
});

test('only the zones that were asked for are associated, and each must be there', () => {
  const orchid = zone(api.privateDnsName, []);
  const both = joined([limeZone, orchid]);
  const one = planAssociateZones(associateRequest({ zoneIds: [orchid.id], agents: [near] }), both);
  expect(stepNames(one)).toEqual([`associate-${api.privateDnsName}-${nearId}`]);
  const none = planAssociateZones(associateRequest({ zoneIds: ['Z-gone'] }), both);
  expect(told(none, 'refusal')).toEqual(['There is no private zone Z-gone. Choose another one.']);
  expect(told(planAssociateZones(associateRequest(), joined([])), 'refusal').join()).toContain(
    'vpc-0a1 has no private zone of ap2.datadoghq.com',
  );
});

test('of two zones of one name a VPC can have only one', () => {
  const twin = zone(lime, [], { id: 'Z-twin', associations: read([{ region, vpcId: 'vpc-0f1' }]) });
  const request = associateRequest({ zoneIds: [limeZone.id, twin.id], agents: [near] });
  const plan = planAssociateZones(request, joined([limeZone, twin]));
  expect(plan.steps).toEqual([]);
  expect(told(plan, 'refusal').join()).toContain(`are both zones of ${lime}`);
});

test('many VPCs at once: each has its steps, and the quota is told', () => {
  const crowded = {
    ...limeZone,
    associations: read(
      Array.from({ length: 299 }, (_, n) => ({ region, vpcId: n === 0 ? hubId : `vpc-9${n}` })),
    ),
  };
  const plan = planAssociateZones(associateRequest(), joined([crowded]));
  expect(told(plan, 'warning').join()).toContain('would have 301 VPCs');
  expect(plan.accounts.map((account) => account.accountId)).toEqual([accountId, '222222222222']);
});
