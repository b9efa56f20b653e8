import { expect, test } from 'vitest';
import { read } from '../../src/network/reading';
import { planPeering } from '../../src/plan/peering/peering';
import { project } from '../../src/plan/project';
import { aliasTo, endpoint, region, securityGroup, valueRecord, zone } from '../network/network-of';
import { country, far, farId, hubId, near, nearId, peeringRequest } from './hub-and-agents';
import { live, traces } from './requests';
import { stepNames, told } from './told-by';

const lime = 'lime.intake.ap2.datadoghq.com';

const served = endpoint({ serviceName: traces.name, privateDnsEnabled: false });
const opened = securityGroup({
  ingress: ['10.0.0.0/16', '10.1.0.0/16'].map((cidr) => ({
    protocol: 'tcp',
    ports: { from: 443, to: 443 },
    peer: { kind: 'cidr', cidr },
  })),
});

test('an endpoint and a zone that are there are used, and groups are opened to the peers', () => {
  const network = country({
    here: {
      endpoints: read([served]),
      zones: read([zone(lime, [aliasTo(lime, served)])]),
      detail: { securityGroups: read([opened]) },
    },
  });
  const plan = planPeering(peeringRequest(), network);
  expect(stepNames(plan).filter((name) => !/peering|route/.test(name))).toEqual([
    'allow-https-from-10.2.0.0/16-in-sg-1',
    'allow-https-from-10.3.0.0/16-in-sg-1',
    `associate-${lime}-${nearId}`,
    `authorize-${lime}-${farId}`,
    `associate-${lime}-${farId}`,
    `withdraw-${lime}-${farId}`,
  ]);
  expect(plan.kept.map(({ id }) => id)).toEqual(['vpce-0a1', `Z-${lime}`]);
});

test('a record that leads elsewhere is corrected; where other VPCs use it too, that is a harm', () => {
  const planWith = (associations: readonly string[]) =>
    planPeering(
      peeringRequest({ agents: [near] }),
      country({
        here: {
          endpoints: read([served]),
          zones: read([
            zone(lime, [valueRecord(lime, 'A', '10.9.9.9')], {
              associations: read(associations.map((vpcId) => ({ region, vpcId }))),
            }),
          ]),
        },
      }),
    );
  expect(stepNames(planWith([hubId]))).toContain(`record-${lime}`);
  expect(told(planWith([hubId]), 'harm')).toEqual([]);
  expect(told(planWith([hubId]), 'warning').join()).toContain('leads to 10.9.9.9 now, and will no more.');
  expect(told(planWith([hubId, 'vpc-0f9']), 'harm').join()).toContain('also for vpc-0f9');
});

test('a VPC that has such a zone of an account out of sight is left out, the others are not', () => {
  const foreign = { id: 'Z9', name: lime, owner: { kind: 'account', id: '333333333333' } } as const;
  const plan = planPeering(peeringRequest(), country({ near: { zones: read([foreign]) } }));
  expect(stepNames(plan)).not.toContain(`associate-${lime}-${nearId}`);
  expect(stepNames(plan)).toContain(`associate-${lime}-${farId}`);
  expect(plan.cautions).toContainEqual({
    kind: 'left out',
    sentence: expect.stringContaining(
      'Traces is left out in vpc-0b1. Zone Z9 of account 333333333333',
    ) as string,
    serviceName: traces.name,
    vpcId: nearId,
  });
});

test('where the hub answers the name by an endpoint, the zone is made with a VPC that has Agents', () => {
  const network = country({ here: { endpoints: read([{ ...served, privateDnsEnabled: true }]) } });
  const plan = planPeering(peeringRequest(), network);
  expect(plan.steps.find(({ kind }) => kind === 'create zone')).toMatchObject({ vpcId: nearId });
  expect(planPeering(peeringRequest(), project(plan, network)).steps).toEqual([]);
  const farOnly = planPeering(peeringRequest({ agents: [far] }), network);
  expect(farOnly.steps.find(({ kind }) => kind === 'create zone')).toMatchObject({
    vpcId: farId,
    profile: 'agents',
  });
  expect(farOnly.steps.find(({ kind }) => kind === 'set record')).toMatchObject({ profile: 'agents' });
  expect(planPeering(peeringRequest({ agents: [far] }), project(farOnly, network)).steps).toEqual([]);
});

test('a new zone that hides a name which another zone answers is a harm', () => {
  const parent = zone('intake.ap2.datadoghq.com', [valueRecord(`own.${lime}`, 'A', '10.9.9.9')]);
  const plan = planPeering(peeringRequest({ agents: [near] }), country({ here: { zones: read([parent]) } }));
  expect(told(plan, 'harm').join()).toMatch(new RegExp(`^Worse after this plan: .*: own\\.${lime}\\.`));
});

test('a hub that has Agents itself needs no peering', () => {
  const plan = planPeering(peeringRequest({ agents: [{ ...near, vpcId: hubId }] }), country());
  expect(stepNames(plan).filter((name) => /peering|route|associate/.test(name))).toEqual([]);
  expect(new Set(plan.outlook.map(({ vpcId }) => vpcId))).toEqual(new Set([hubId]));
});

test('DNS attributes are turned on in every VPC that a zone is associated with', () => {
  const off = { dns: read({ enableDnsSupport: true, enableDnsHostnames: false }) };
  const plan = planPeering(peeringRequest(), country({ here: { detail: off }, near: off, far: off }));
  expect(plan.steps.slice(0, 3)).toMatchObject([
    { name: 'enable-dns-hostnames', vpcId: hubId },
    { name: `enable-dns-hostnames-${nearId}`, vpcId: nearId },
    { name: `enable-dns-hostnames-${farId}`, vpcId: farId, profile: 'agents' },
  ]);
});

test('a private DNS name with a wildcard has the zone of its parent, with both records', () => {
  const services = read([live({ name: traces.name, privateDnsNames: ['*.trace.ap2.datadoghq.com'] })]);
  const network = country({ here: { services } });
  const plan = planPeering(peeringRequest({ agents: [near] }), network);
  expect(stepNames(plan).filter((name) => /^(zone|record)-/.test(name))).toEqual([
    'zone-trace.ap2.datadoghq.com',
    'record-*.trace.ap2.datadoghq.com',
    'record-trace.ap2.datadoghq.com',
  ]);
  expect(planPeering(peeringRequest({ agents: [near] }), project(plan, network)).steps).toEqual([]);
});
