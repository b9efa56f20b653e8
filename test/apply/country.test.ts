import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { resume } from '../../src/apply/resume';
import { rollback } from '../../src/apply/rollback';
import { readNetwork } from '../../src/inventory/read-network';
import { planFor } from '../../src/plan/plan-for';
import type { PeeringRequest } from '../../src/plan/request';
import { type Place, agentPlaces, hubPlace, ofProfile, served, site } from './country';
import { countryOf } from './country-world';
import { laboratory } from './laboratory';

const [first] = served;

function placeNamed(name: string): Place {
  const place = agentPlaces.find((one) => one.name === name);
  if (place === undefined) throw new Error(`No place ${name}`);
  return place;
}

function peeringWith(...names: readonly string[]): PeeringRequest {
  return {
    way: 'peering',
    ...ofProfile(hubPlace),
    site: site.name,
    services: [first?.name ?? ''],
    securityGroup: { kind: 'new' },
    agents: names.map((name) => ofProfile(placeNamed(name))),
  };
}

test('a second apply sees the peering with a VPC of another account in another region', async () => {
  const lab = laboratory({ world: countryOf({}) });
  const plan = await lab.plan(peeringWith('far', 'near'));
  expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done', proof: { kind: 'proved' } });
  expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done', made: [] });
});

test('a zone in the account of the Agents leads to the endpoint of the hub', async () => {
  const lab = laboratory({ world: countryOf({ endpoints: [[{ place: hubPlace, privateDns: 'on' }]] }) });
  const plan = await lab.plan(peeringWith('far'));
  const records = plan.steps.filter(({ kind }) => kind === 'set record');
  expect(records.map(({ profile }) => profile)).toEqual(['sandbox-agents']);
  expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done', proof: { kind: 'proved' } });
});

test('a plan that ended right after it asked for a peering is resumed at once', async () => {
  const lab = laboratory({ world: countryOf({}) });
  const plan = await lab.plan(peeringWith('near'));
  const controller = new AbortController();
  const outcome = await applyPlan(plan, {
    ...lab.tools({ signal: controller.signal }),
    progress: ({ step, state }) => {
      if (step.startsWith('request-peering') && state === 'made') controller.abort();
    },
  });
  expect(outcome.kind).toBe('cancelled');
  expect(lab.sandbox.snapshot().peerings.map(({ state }) => state)).toEqual(['initiating request']);
  expect(await resume(plan, [...lab.entries], lab.tools())).toMatchObject({ kind: 'done', notMade: [] });
});

test('a peering that is not active yet is waited for before names lead into it', async () => {
  const provisioning = {
    id: 'pcx-near',
    requesterVpcId: hubPlace.vpcId,
    accepterVpcId: placeNamed('near').vpcId,
    state: 'provisioning',
    later: [{ at: 1_030_000, state: 'active' }],
    tags: {},
  } as const;
  const endpoints = [[{ place: hubPlace, privateDns: 'on' as const }]];
  const lab = laboratory({ world: countryOf({ endpoints, peerings: [provisioning] }) });
  const plan = await lab.plan(peeringWith('near'));
  expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done', proof: { kind: 'proved' } });
});

test('a name that leads to the endpoint of another service is not foreseen as private', async () => {
  const [astray] = served.slice(2);
  const name = astray?.privateDnsName ?? '';
  const near = placeNamed('near');
  const lab = laboratory({
    world: countryOf({
      endpoints: [[], [{ place: hubPlace, privateDns: 'on' }]],
      zones: [{ name, owner: hubPlace.account.id, associated: [near], authorized: [], record: 'other' }],
    }),
  });
  const plan = await lab.plan(peeringWith('near'));
  expect(plan.outlook.find(({ host }) => host === name)).toMatchObject({ before: 'broken', after: 'broken' });
});

test('a request of another account that a plan accepted stays accepted after a rollback', async () => {
  const asked = {
    id: 'pcx-far',
    requesterVpcId: placeNamed('far').vpcId,
    accepterVpcId: hubPlace.vpcId,
    state: 'pending acceptance',
    tags: {},
  } as const;
  const lab = laboratory({ world: countryOf({ peerings: [asked] }) });
  const plan = await lab.plan(peeringWith('far'));
  expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
  const outcome = await rollback(plan, lab.entries, lab.tools());
  expect(outcome).toMatchObject({ kind: 'restored', left: [] });
  expect(outcome.stays.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining('somebody else asked for pcx-'),
  ]);
  expect(lab.entries.at(-1)).toMatchObject({ how: 'rolled back', stays: outcome.stays });
  expect(lab.sandbox.snapshot().peerings).toMatchObject([{ id: 'pcx-far', state: 'active' }]);
});

test('a service that an endpoint in another region serves already stays served when the plan is applied', async () => {
  const [kin, far] = [placeNamed('kin'), placeNamed('far')];
  const world = countryOf({
    endpoints: [[{ place: far, privateDns: 'off' }]],
    zones: [
      {
        name: first?.privateDnsName ?? '',
        owner: kin.account.id,
        associated: [kin],
        authorized: [],
        record: 'right',
      },
    ],
  });
  const lab = laboratory({ world });
  const request = {
    way: 'missing services',
    ...ofProfile(kin),
    site: site.name,
    services: served.slice(0, 2).map(({ name }) => name),
  } as const;
  const looked = { regions: [kin.region, far.region], vpcIds: [kin.vpcId, far.vpcId] };
  const network = await readNetwork(
    lab.sandbox.account(request.profile),
    looked,
    new AbortController().signal,
  );
  const plan = planFor(request, network);
  const { region, vpcId } = far;
  expect(plan.kept[0]).toMatchObject({ id: 'vpce-far-00', elsewhere: { region, vpcId } });
  expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
});
