import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { ap1 } from '../../src/catalogue/sites/ap1';
import { foresee } from '../../src/diagnose/foresee';
import { planFor } from '../../src/plan/plan-for';
import type { World } from '../../src/sandbox/world';
import { laboratory } from './laboratory';
import { plainVpcId, plainWorld, requestFor } from './plain-world';

const services = ap1.services.slice(0, 2).map(({ name }) => name);
const request = { ...requestFor(services), securityGroup: { kind: 'existing', id: 'sg-0e1' } } as const;

/** Plans in one world and applies in another, as if somebody had changed it in between. */
async function applyIn(change: (world: World) => Partial<World>) {
  const world = withGroup(plainWorld());
  const plan = await laboratory({ world }).plan(request);
  const lab = laboratory({ world: { ...world, ...change(world) } });
  const before = lab.sandbox.snapshot();
  const outcome = await applyPlan(plan, lab.tools());
  return { plan, outcome, isUnchanged: JSON.stringify(lab.sandbox.snapshot()) === JSON.stringify(before) };
}

function withGroup(world: World): World {
  const [template] = world.securityGroups;
  if (template === undefined) throw new Error('The world has no security group');
  const group = { ...template, id: 'sg-0e1', name: 'endpoints', ingress: [] };
  return {
    ...world,
    securityGroups: [...world.securityGroups, group],
    vpcs: world.vpcs.map((vpc) => ({ ...vpc, dns: { enableDnsSupport: true, enableDnsHostnames: true } })),
  };
}

test.each<[string, (world: World) => Partial<World>, string]>([
  [
    'a DNS attribute was turned off',
    ({ vpcs }) => ({
      vpcs: vpcs.map((vpc) => ({ ...vpc, dns: { ...vpc.dns, enableDnsHostnames: false } })),
    }),
    'Not in the plan: Turn on enableDnsHostnames.',
  ],
  [
    'the security group is gone',
    ({ securityGroups }) => ({ securityGroups: securityGroups.filter(({ id }) => id !== 'sg-0e1') }),
    'has no security group sg-0e1',
  ],
  [
    'a subnet is full',
    ({ subnets }) => ({ subnets: subnets.map((subnet) => ({ ...subnet, addressesOfOthers: 250 })) }),
    'has 1 free addresses, and 2 endpoints need one each',
  ],
  ['the subnets are gone', () => ({ subnets: [] }), 'has no subnet'],
  ['the VPC is gone', () => ({ vpcs: [] }), 'There is no VPC'],
  [
    'a zone stands in the way',
    ({ zones }) => ({
      zones: [
        ...zones,
        {
          id: 'Z1',
          ownerId: '111111111111',
          name: ap1.services[1]?.privateDnsName ?? '',
          associations: [{ region: 'ap-northeast-1', vpcId: plainVpcId }],
          authorizations: [],
          records: [],
        },
      ],
    }),
    'Zone Z1 of this account answers',
  ],
  [
    'a service is no longer offered in the zone',
    ({ services: offered }) => ({
      services: offered.map((service) => ({ ...service, zoneIds: ['apne1-az1'] })),
    }),
    'is not offered in apne1-az2, the zone of',
  ],
])('where %s, nothing is made and the plan has to be made again', async (_, change, words) => {
  const { outcome, isUnchanged } = await applyIn(change);
  expect(outcome).toMatchObject({ kind: 'stopped', problem: { code: 'network-changed' }, made: [] });
  expect(outcome.kind === 'stopped' && outcome.problem.sentence).toContain(words);
  expect(isUnchanged).toBe(true);
});

test.each<[string, (world: World) => Partial<World>, number]>([
  [
    'addresses were taken, but enough are left',
    ({ subnets }) => ({ subnets: subnets.map((subnet) => ({ ...subnet, addressesOfOthers: 240 })) }),
    5,
  ],
  [
    'a larger subnet was added',
    ({ subnets }) => ({
      subnets: subnets.flatMap((subnet) => [
        subnet,
        { ...subnet, id: `${subnet.id}0`, cidr: '10.0.64.0/20' },
      ]),
    }),
    5,
  ],
  [
    'somebody opened the group in the meantime',
    ({ securityGroups }) => ({
      securityGroups: securityGroups.map((group) => ({
        ...group,
        ingress: [{ protocol: '-1', peer: { kind: 'cidr', cidr: '10.0.0.0/8' } }],
      })),
    }),
    4,
  ],
])('where %s, the plan still holds', async (_, change, made) => {
  const { outcome } = await applyIn(change);
  expect(outcome.kind).toBe('done');
  expect(outcome.made).toHaveLength(made);
});

test('where packets would no longer get to what the plan makes, nothing is made', async () => {
  const world = withGroup(plainWorld());
  const closing = {
    id: 'acl-closed',
    vpcId: plainVpcId,
    subnetIds: world.subnets.map(({ id }) => id),
    inbound: [],
    outbound: [],
    tags: {},
  };
  const open = laboratory({ world });
  const before = await open.read(request);
  const plan = foresee(planFor(request, before), before);
  expect(await applyPlan(plan, open.tools())).toMatchObject({ kind: 'done' });

  const closed = laboratory({ world: { ...world, networkAcls: [closing] } });
  const outcome = await applyPlan(plan, closed.tools());
  expect(outcome).toMatchObject({ kind: 'stopped', problem: { code: 'network-changed' }, made: [] });
  expect(outcome.kind === 'stopped' && outcome.problem.sentence).toContain('would stop working by now: ');

  const now = await closed.read(request);
  const informed = foresee(planFor(request, now), now);
  expect(informed.cautions.map(({ kind }) => kind)).toContain('harm');
  expect(await applyPlan(informed, closed.tools())).toMatchObject({ kind: 'done' });
});
