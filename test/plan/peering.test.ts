import { expect, test } from 'vitest';
import { read } from '../../src/network/reading';
import { describeStep } from '../../src/plan/describe-step';
import { planPeering } from '../../src/plan/peering/peering';
import { project } from '../../src/plan/project';
import { differenceFrom } from '../../src/plan/still-as-planned';
import { accountId, region } from '../network/network-of';
import {
  country,
  far,
  farAccountId,
  farId,
  farRegion,
  hubId,
  near,
  nearId,
  peeringRequest,
  route,
} from './hub-and-agents';
import { traces } from './requests';
import { stepNames, told } from './told-by';

const lime = 'lime.intake.ap2.datadoghq.com';

test('a hub, a VPC beside it and one of another account: first the way, at last the names', () => {
  const plan = planPeering(peeringRequest(), country());
  expect(plan.cautions.map(({ kind }) => kind)).toEqual(['note']);
  expect(plan.steps.map(({ name, profile = 'test' }) => `${profile}: ${name}`)).toEqual([
    'test: security-group',
    'test: allow-https-from-10.0.0.0/16',
    'test: allow-https-from-10.1.0.0/16',
    'test: allow-https-from-10.2.0.0/16',
    'test: allow-https-from-10.3.0.0/16',
    'test: endpoint-traces',
    `test: request-peering-${nearId}`,
    `test: accept-peering-${nearId}`,
    `test: request-peering-${farId}`,
    `agents: accept-peering-${farId}`,
    'test: route-rtb-0b-10.0.0.0/16',
    'test: route-rtb-0a-10.1.0.0/16',
    'test: route-rtb-0am-10.1.0.0/16',
    'agents: route-rtb-0c-10.0.0.0/16',
    'test: route-rtb-0a-10.2.0.0/16',
    'test: route-rtb-0a-10.3.0.0/16',
    'test: route-rtb-0am-10.2.0.0/16',
    'test: route-rtb-0am-10.3.0.0/16',
    'test: await-traces',
    `test: zone-${lime}`,
    `test: record-${lime}`,
    `test: associate-${lime}-${nearId}`,
    `test: authorize-${lime}-${farId}`,
    `agents: associate-${lime}-${farId}`,
    `test: withdraw-${lime}-${farId}`,
  ]);
  expect(plan.accounts).toEqual([
    { profile: 'test', accountId },
    { profile: 'agents', accountId: farAccountId },
  ]);
});

test('endpoints of a hub have no private DNS, and each step says what it costs', () => {
  const plan = planPeering(peeringRequest(), country());
  const created = plan.steps.filter((step) => step.kind === 'create endpoint');
  expect(created).toMatchObject([{ privateDns: 'off', vpcId: hubId }]);
  expect(plan.steps.map((step) => describeStep(step).cost)).toContain('$0.02 per GB');
});

test('afterwards the hosts of the chosen service are private in each VPC with Agents, and nowhere worse', () => {
  const plan = planPeering(peeringRequest(), country());
  const ofTraces = plan.outlook.filter(({ serviceName }) => serviceName === traces.name);
  expect(new Set(ofTraces.map(({ vpcId }) => vpcId))).toEqual(new Set([nearId, farId]));
  expect(new Set(ofTraces.map(({ before, after }) => `${before} ${after}`))).toEqual(
    new Set(['public private']),
  );
  expect(told(plan, 'harm')).toEqual([]);
});

test('in the network that it projects a plan asks for nothing, and every part of it still holds', () => {
  const network = country();
  const plan = planPeering(peeringRequest(), network);
  plan.steps.forEach((_, count) => {
    const halfway = project({ ...plan, steps: plan.steps.slice(0, count) }, network);
    expect(differenceFrom(plan, halfway, []), `after ${count} steps`).toEqual({
      refusals: [],
      steps: [],
      dropped: [],
    });
  });
  const after = project(plan, network);
  expect(planPeering(peeringRequest(), after).steps).toEqual([]);
  const [peering] =
    after.inRegion[farRegion]?.peerings.kind === 'read' ? after.inRegion[farRegion].peerings.value : [];
  expect(peering).toMatchObject({ state: 'active', accepter: { cidrs: ['10.2.0.0/16', '10.3.0.0/16'] } });
});

test('a peering that waits is accepted by whom it waits for', () => {
  const sides = {
    requester: { accountId: farAccountId, region: farRegion, vpcId: farId },
    accepter: { accountId, region, vpcId: hubId },
  };
  const waiting = { id: 'pcx-1', state: 'pending acceptance', ...sides, tags: {} } as const;
  const network = country({ here: { peerings: read([waiting]) } });
  const plan = planPeering(peeringRequest({ agents: [far] }), network);
  expect(plan.steps.filter(({ kind }) => kind.includes('peering'))).toMatchObject([
    { kind: 'accept peering', vpcId: hubId, requesterVpcId: farId, peering: { kind: 'id', id: 'pcx-1' } },
  ]);
  expect(plan.steps.find(({ kind }) => kind === 'accept peering')).not.toHaveProperty('profile');
});

test('a peering and its routes that are there are kept', () => {
  const sides = {
    requester: { accountId, region, vpcId: hubId },
    accepter: { accountId, region, vpcId: nearId },
  };
  const active = { id: 'pcx-1', state: 'active', ...sides, tags: {} } as const;
  const network = country({
    here: { peerings: read([active]) },
    hubRoutes: [route('10.1.0.0/16', 'peering', 'pcx-1')],
  });
  const plan = planPeering(peeringRequest({ agents: [near] }), network);
  expect(stepNames(plan).filter((name) => /peering|route/.test(name))).toEqual([
    'route-rtb-0b-10.0.0.0/16',
    'route-rtb-0am-10.1.0.0/16',
  ]);
  expect(plan.kept).toContainEqual({
    id: 'pcx-1',
    sentence: `The peering with ${nearId} is used, state active.`,
  });
});

test.each([
  [
    'the blocks overlap',
    { nearVpc: { cidrs: ['10.0.128.0/20'] } },
    'vpc-0a1 (10.0.0.0/16) and vpc-0b1 (10.0.128.0/20) overlap',
  ],
  [
    'Agents overlap',
    { nearVpc: { cidrs: ['10.2.0.0/16'] } },
    'vpc-0b1 (10.2.0.0/16) and vpc-0c1 (10.2.0.0/16) overlap',
  ],
  [
    'a route leads elsewhere',
    { hubRoutes: [route('10.1.0.0/16', 'transit gateway', 'tgw-1')] },
    'Route table rtb-0a sends 10.1.0.0/16 to tgw-1 already',
  ],
  [
    'the account is not read',
    { farVpc: { ownerId: '333333333333' } },
    'vpc-0c1 belongs to account 333333333333',
  ],
  [
    'zones are not read',
    {
      here: {
        zones: {
          kind: 'unread',
          problem: { code: 'permission-missing', sentence: 'No zones.', remedy: 'Ask.' },
        },
      },
    },
    'No zones. Ask.',
  ],
] as const)('where %s there is no plan, and it says why', (_, parts, reason) => {
  const plan = planPeering(peeringRequest(), country(parts));
  expect(plan.steps).toEqual([]);
  expect(told(plan, 'refusal').join()).toContain(reason);
});

test('a broader route loses to the new one, a narrower one keeps its part, and both are said', () => {
  const hubRoutes = [
    route('10.0.0.0/8', 'transit gateway', 'tgw-1'),
    route('10.1.7.0/24', 'NAT gateway', 'nat-1'),
  ];
  const plan = planPeering(peeringRequest({ agents: [near] }), country({ hubRoutes }));
  const taken = 'Route table rtb-0a sends 10.0.0.0/8 to tgw-1; the new route takes 10.1.0.0/16 over.';
  expect(told(plan, 'harm')).toEqual([taken]);
  expect(told(plan, 'warning').join()).toContain('sends 10.1.7.0/24, a part of 10.1.0.0/16, to nat-1');
  const dead = hubRoutes.map((one) => ({ ...one, state: 'blackhole' as const }));
  const overDead = planPeering(peeringRequest({ agents: [near] }), country({ hubRoutes: dead }));
  expect(told(overDead, 'harm')).toEqual([]);
  expect(told(overDead, 'warning')).toContain(taken);
});
