import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { rollback } from '../../src/apply/rollback';
import type { PlanRequest } from '../../src/plan/request';
import { vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { agentPlaces, hubPlace, ofProfile, served, site } from './country';
import { countryOf } from './country-world';
import { type Laboratory, laboratory } from './laboratory';

const { signal } = new AbortController();
const [near, kin, , away] = agentPlaces;
const [first] = served;

function peeringWith(...agents: readonly (typeof near)[]): PlanRequest {
  return {
    way: 'peering',
    ...ofProfile(hubPlace),
    site: site.name,
    services: [first?.name ?? ''],
    securityGroup: { kind: 'new' },
    agents: agents.flatMap((place) => (place === undefined ? [] : [ofProfile(place)])),
  };
}

async function made(request: PlanRequest) {
  const lab = laboratory({ world: countryOf({}) });
  const plan = await lab.plan(request);
  expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
  return { lab, plan };
}

function hubOf(lab: Laboratory) {
  return lab.sandbox.account(hubPlace.account.profile);
}

describe('rolling back', () => {
  it('leaves everything where a zone of the plan serves another VPC by now', async () => {
    const { lab, plan } = await made(peeringWith(near));
    const [zone] = lab.sandbox.snapshot().zones;
    const later = { region: away?.region ?? '', vpcId: away?.vpcId ?? '' };
    await hubOf(lab).associateZone(zone?.id ?? '', later, signal);
    const before = lab.sandbox.snapshot();
    const outcome = await rollback(plan, lab.entries, lab.tools());
    expect(outcome).toMatchObject({ kind: 'stopped', problem: { code: 'conflict' }, undone: [] });
    expect(JSON.stringify(outcome)).toContain(`was associated with ${later.vpcId} later`);
    expect(lab.sandbox.snapshot()).toEqual(before);
    await hubOf(lab).disassociateZone(zone?.id ?? '', later, signal);
    expect(await rollback(plan, lab.entries, lab.tools())).toMatchObject({ kind: 'restored', stays: [] });
  });

  it('leaves everything where another zone leads to an endpoint of the plan by now', async () => {
    const { lab, plan } = await made(peeringWith(near));
    const record = lab.sandbox.snapshot().zones[0]?.records[0];
    const at = { region: away?.region ?? '', vpcId: away?.vpcId ?? '' };
    const request = { name: 'datadoghq.com', comment: '', vpc: at, tags: {}, token: 'by-hand' };
    const byHand = await hubOf(lab).createZone(request, signal);
    if (record === undefined) throw new Error('The plan wrote a record');
    await hubOf(lab).setRecord(byHand, record, signal);
    const before = lab.sandbox.snapshot();
    const outcome = await rollback(plan, lab.entries, lab.tools());
    expect(outcome).toMatchObject({ kind: 'stopped', problem: { code: 'conflict' }, undone: [] });
    expect(JSON.stringify(outcome)).toContain(`in zone ${byHand} leads to`);
    expect(lab.sandbox.snapshot()).toEqual(before);
  });

  it('leaves everything where a later route needs a peering of the plan', async () => {
    const { lab, plan } = await made(peeringWith(near));
    const [peering] = lab.sandbox.snapshot().peerings;
    const route = plan.steps.find((step) => step.kind === 'add route' && step.vpcId === hubPlace.vpcId);
    const routeTableId = route?.kind === 'add route' ? route.routeTableId : '';
    const at = { region: hubPlace.region, signal };
    await hubOf(lab).addRoute('make', at, {
      routeTableId,
      cidr: '10.9.0.0/16',
      peeringId: peering?.id ?? '',
    });
    const outcome = await rollback(plan, lab.entries, lab.tools());
    expect(outcome).toMatchObject({ kind: 'stopped', problem: { code: 'conflict' }, undone: [] });
    expect(JSON.stringify(outcome)).toContain(`sends 10.9.0.0/16 over ${peering?.id}`);
  });

  it('does not take new endpoints away once the old ones are gone', async () => {
    const lab = laboratory({});
    const at = { profile: 'sandbox', region: 'us-east-1', site: 'datadoghq.com' };
    const plan = await lab.plan({ way: 'migrate', ...at, vpcId: vpcIdOf('legacy-shared') });
    expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
    const before = lab.sandbox.snapshot();
    const outcome = await rollback(plan, lab.entries, lab.tools());
    expect(outcome).toMatchObject({ kind: 'stopped', problem: { code: 'refused' }, undone: [] });
    expect(outcome.stays.length).toBe(plan.steps.filter(({ kind }) => kind === 'delete endpoint').length);
    expect(lab.sandbox.snapshot()).toEqual(before);
  });
});

describe('removing', () => {
  const removal = { way: 'remove', ...ofProfile(hubPlace), site: site.name } as const;

  it('stops before it takes an endpoint away that another account is led to since the plan was made', async () => {
    const { lab } = await made(peeringWith(near));
    const plan = await lab.plan(removal);
    expect(plan.steps.map(({ kind }) => kind)).toContain('delete zone');
    const [zone] = lab.sandbox.snapshot().zones;
    const stranger = { region: hubPlace.region, vpcId: kin?.vpcId ?? '' };
    await hubOf(lab).authorizeAssociation(zone?.id ?? '', stranger, signal);
    await lab.sandbox.account('sandbox-agents').associateZone(zone?.id ?? '', stranger, signal);
    const before = lab.sandbox.snapshot();
    const outcome = await applyPlan(plan, lab.tools());
    expect(outcome).toMatchObject({ kind: 'stopped', problem: { code: 'network-changed' }, made: [] });
    expect(JSON.stringify(outcome)).toContain('No longer to be done');
    expect(lab.sandbox.snapshot()).toEqual(before);
  });

  it('leaves a record that somebody has led elsewhere since, also when it is rolled back', async () => {
    const { lab } = await made(peeringWith(near));
    const plan = await lab.plan(removal);
    const [zone] = lab.sandbox.snapshot().zones;
    const changed = {
      name: first?.privateDnsName ?? '',
      type: 'A',
      target: { kind: 'values', values: ['10.9.9.9'], ttl: 60 },
    } as const;
    await hubOf(lab).setRecord(zone?.id ?? '', changed, signal);
    expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'stopped' });
    await rollback(plan, lab.entries, lab.tools());
    expect(lab.sandbox.snapshot().zones[0]?.records).toContainEqual(changed);
  });
});
