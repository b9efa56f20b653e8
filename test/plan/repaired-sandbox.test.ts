import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { rollback } from '../../src/apply/rollback';
import { readNetwork } from '../../src/inventory/read-network';
import type { Network } from '../../src/network/network';
import type { Plan } from '../../src/plan/plan';
import { planFor } from '../../src/plan/plan-for';
import type { PlanRequest } from '../../src/plan/request';
import { vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { sampleWorld } from '../../src/sandbox/sample-world/sample-world';
import type { Snapshot } from '../../src/sandbox/snapshot';
import type { World } from '../../src/sandbox/world';
import { type Laboratory, laboratory } from '../apply/laboratory';
import { told } from './told-by';

const virginia = { profile: 'sandbox', region: 'us-east-1', site: 'datadoghq.com' } as const;
const lake = { ...virginia, vpcId: vpcIdOf('data-lake') };
const legacy = { ...virginia, vpcId: vpcIdOf('legacy-shared') };

function read(lab: Laboratory, ...vpcIds: readonly string[]): Promise<Network> {
  const scope = { regions: ['us-east-1', 'us-west-2'], vpcIds, serviceRegions: ['us-east-1'] };
  return readNetwork(lab.sandbox.account('sandbox'), scope, new AbortController().signal);
}

/** Applies the plan; a plan from what is there then is empty, and so is applying it again. */
async function applied(lab: Laboratory, request: PlanRequest, ...others: readonly string[]): Promise<Plan> {
  const plan = planFor(request, await read(lab, request.vpcId, ...others));
  expect(plan.steps.length, told(plan, 'refusal').join()).toBeGreaterThan(0);
  expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
  expect(planFor(request, await read(lab, request.vpcId, ...others)).steps).toEqual([]);
  expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done', made: [] });
  return plan;
}

async function undone(lab: Laboratory, plan: Plan, before: Snapshot): Promise<void> {
  const outcome = await rollback(plan, lab.entries, lab.tools());
  expect(outcome).toMatchObject({ kind: 'restored', left: [] });
  expect(lab.sandbox.snapshot()).toEqual(before);
}

function changed(change: (zone: World['zones'][number]) => World['zones'][number]): World {
  const isOfLake = (zone: World['zones'][number]) =>
    zone.name === 'datadoghq.com' && zone.associations.some(({ vpcId }) => vpcId === lake.vpcId);
  return { ...sampleWorld, zones: sampleWorld.zones.map((zone) => (isOfLake(zone) ? change(zone) : zone)) };
}

function lakeZoneOf(world: World): World['zones'][number] {
  const zone = world.zones.find(
    ({ name, associations }) =>
      name === 'datadoghq.com' && associations.some(({ vpcId }) => vpcId === lake.vpcId),
  );
  if (zone === undefined) throw new Error('data-lake has its zone');
  return zone;
}

const zoneId = lakeZoneOf(sampleWorld).id;
const detach = { way: 'detach zone', ...lake, zoneId } as const;
const elsewhere = { region: 'us-east-1', vpcId: vpcIdOf('checkout-prod') };

test('private DNS of an endpoint that stands by is turned on, and off again', async () => {
  const lab = laboratory({});
  const before = lab.sandbox.snapshot();
  const idle = sampleWorld.endpoints.find((one) => one.vpcId === lake.vpcId && one.privateDns === 'off');
  const request = { way: 'private DNS', ...lake, endpointId: idle?.id ?? '' } as const;
  await undone(lab, await applied(lab, request), before);
});

test('the last VPC of a zone that somebody else made cannot be taken away', async () => {
  const lab = laboratory({});
  const plan = planFor(detach, await read(lab, lake.vpcId));
  expect(plan.steps).toEqual([]);
  expect(told(plan, 'refusal').join()).toContain('and AWS does not take the last one away');
});

test('a zone is taken away from one of its VPCs, and what was private by it is a harm', async () => {
  const lab = laboratory({
    world: changed((zone) => ({ ...zone, associations: [elsewhere, ...zone.associations] })),
  });
  const before = lab.sandbox.snapshot();
  const plan = await applied(lab, detach);
  expect(plan.steps.map(({ kind }) => kind)).toEqual(['disassociate zone']);
  expect(told(plan, 'harm').join()).toContain('api.datadoghq.com');
  await undone(lab, plan, before);
});

test('a zone that a plan made is deleted with its records where its last VPC goes', async () => {
  const comment =
    'Datadog over AWS PrivateLink (privatelink-for-datadog, plan 0123456789abcdef, step zone-x)';
  const lab = laboratory({ world: changed((zone) => ({ ...zone, comment })) });
  const plan = await applied(lab, detach);
  expect(plan.steps.map(({ kind }) => kind)).toEqual(['delete record', 'delete record', 'delete zone']);
});

test('a record that leads to another service is corrected, and restored', async () => {
  const lab = laboratory({
    world: changed((zone) => {
      const [first, second] = zone.records;
      if (first === undefined || second === undefined) throw new Error('The zone has two records');
      return { ...zone, records: [first, { ...second, target: first.target }] };
    }),
  });
  const before = lab.sandbox.snapshot();
  const plan = await applied(lab, { way: 'records', ...lake, zoneId });
  expect(plan.steps).toMatchObject([{ kind: 'set record', recordName: 'api.datadoghq.com' }]);
  expect(told(plan, 'harm')).toEqual([]);
  await undone(lab, plan, before);
});

test('authorizations of VPCs that are associated are withdrawn, others stay', async () => {
  const waiting = { region: 'us-east-1', vpcId: vpcIdOf('agents-prod') };
  const lab = laboratory({
    world: changed((zone) => ({
      ...zone,
      associations: [...zone.associations, { region: 'ap-northeast-1', vpcId: vpcIdOf('agents-tokyo') }],
      authorizations: [waiting, { region: 'ap-northeast-1', vpcId: vpcIdOf('agents-tokyo') }],
    })),
  });
  const before = lab.sandbox.snapshot();
  const plan = await applied(lab, { way: 'withdraw authorizations', ...lake, zoneId });
  expect(plan.steps).toMatchObject([{ vpcId: vpcIdOf('agents-tokyo') }]);
  expect(plan.kept).toMatchObject([{ id: waiting.vpcId }]);
  await undone(lab, plan, before);
});

test('the route back to a peer is added, and taken away again', async () => {
  const lab = laboratory({});
  const before = lab.sandbox.snapshot();
  const agent = { profile: 'sandbox', region: 'us-west-2', vpcId: vpcIdOf('batch-west') };
  const request = { way: 'routes', ...virginia, vpcId: vpcIdOf('platform-prod'), agent } as const;
  const plan = await applied(lab, request, agent.vpcId);
  expect(plan.steps).toMatchObject([{ kind: 'add route', cidr: '10.81.0.0/16' }]);
  await undone(lab, plan, before);
});

test('a VPC with superseded endpoints has their successors before they go', async () => {
  const lab = laboratory({});
  const plan = await applied(lab, { way: 'migrate', ...legacy });
  const kinds = plan.steps.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'delete endpoint').length).toBe(3);
  expect(kinds.lastIndexOf('await endpoint')).toBeLessThan(kinds.indexOf('delete endpoint'));
  expect(plan.outlook.filter(({ before, after }) => before === 'private' && after !== 'private')).toEqual([]);
});

test('where the successor has the very same name, it takes the name over in between', async () => {
  const [old, api] = ['api.datadoghq.com', 'orchid.intake.datadoghq.com'];
  const services = sampleWorld.services.map((service) =>
    service.privateDns?.name === old
      ? { ...service, privateDns: { ...service.privateDns, name: api } }
      : service,
  );
  const lab = laboratory({ world: { ...sampleWorld, services } });
  const plan = await applied(lab, { way: 'migrate', ...legacy });
  const about = plan.steps.filter(
    (step) =>
      step.kind === 'set private DNS' || (step.kind === 'create endpoint' && step.privateDnsName === api),
  );
  expect(about).toMatchObject([{ privateDns: 'off' }, { value: 'off' }, { value: 'on' }]);
  expect(told(plan, 'warning').join()).toContain('for some seconds');
});

test('removing takes the endpoints of a VPC and nothing that somebody else made', async () => {
  const lab = laboratory({});
  const plan = await applied(lab, { way: 'remove', ...lake });
  expect(new Set(plan.steps.map(({ kind }) => kind))).toEqual(new Set(['delete record', 'delete endpoint']));
  expect(plan.kept.map(({ sentence }) => sentence).join()).toContain('was made by somebody else');
  expect(told(plan, 'harm').join()).toContain('Worse after this plan');
});
