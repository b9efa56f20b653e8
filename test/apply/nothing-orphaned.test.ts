import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { rollback } from '../../src/apply/rollback';
import { planTag } from '../../src/plan/plan';
import { planFor } from '../../src/plan/plan-for';
import type { PlanRequest, VpcOfProfile } from '../../src/plan/request';
import { vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { type Place, agentPlaces, hubPlace, ofProfile, served, site } from './country';
import { countryOf } from './country-world';
import { type Laboratory, laboratory } from './laboratory';
import { look } from './look';
import { untouchedBy } from './untouched';

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

/** As a person does before a hub goes. */
async function disassociated(lab: Laboratory, agents: readonly VpcOfProfile[]) {
  for (const { id } of lab.sandbox.snapshot().zones) {
    const plan = await lab.plan({
      way: 'detach zone',
      ...ofProfile(hubPlace),
      site: site.name,
      zoneId: id,
      agents,
    });
    expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
  }
}

async function associated(lab: Laboratory, { account, region, vpcId }: Place) {
  const [zone] = lab.sandbox.snapshot().zones;
  const zoneId = zone?.id ?? '';
  if (account !== hubPlace.account) await hubOf(lab).authorizeAssociation(zoneId, { region, vpcId }, signal);
  await lab.sandbox.account(account.profile).associateZone(zoneId, { region, vpcId }, signal);
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

  it('leaves all that VPCs with Agents need, and once they are disassociated, nothing of the plan that made it', async () => {
    const agents = [near, kin].flatMap((place) => (place === undefined ? [] : [ofProfile(place)]));
    const { lab, plan: peering } = await made(peeringWith(near, kin));
    expect((await lab.plan(removal)).steps).toEqual([]);
    await disassociated(lab, agents);
    const work = { world: countryOf({}), request: removal, breadth: 'all VPCs of the account' } as const;
    const plan = planFor(removal, await look(lab, work));
    expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
    expect(untouchedBy(peering, lab.sandbox.snapshot())).toEqual(
      untouchedBy(peering, laboratory({ world: countryOf({}) }).sandbox.snapshot()),
    );
    const { endpoints, zones, securityGroups, peerings } = lab.sandbox.snapshot();
    const ofPlan = [endpoints, zones, securityGroups].flat().filter(({ tags = {} }) => planTag in tags);
    expect([...ofPlan, ...peerings.filter(({ state }) => state === 'active')]).toEqual([]);
  });

  it.each([
    ['the same account', near],
    ['another account', kin],
  ])(
    'stops before it takes an endpoint away that a VPC of %s is led to since the plan was made',
    async (_, place) => {
      const { lab } = await made(peeringWith(near));
      await disassociated(
        lab,
        [near].flatMap((one) => (one === undefined ? [] : [ofProfile(one)])),
      );
      const plan = await lab.plan(removal);
      expect(plan.steps.map(({ kind }) => kind)).toContain('delete zone');
      if (place === undefined) throw new Error('The country has these places');
      await associated(lab, place);
      const before = lab.sandbox.snapshot();
      const outcome = await applyPlan(plan, lab.tools());
      expect(outcome).toMatchObject({ kind: 'stopped', problem: { code: 'network-changed' }, made: [] });
      expect(JSON.stringify(outcome)).toContain(`serves ${place.vpcId}`);
      expect(lab.sandbox.snapshot()).toEqual(before);
    },
  );

  it('leaves a record that somebody has led elsewhere since, also when it is rolled back', async () => {
    const { lab } = await made(peeringWith(near));
    await disassociated(lab, near === undefined ? [] : [ofProfile(near)]);
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
