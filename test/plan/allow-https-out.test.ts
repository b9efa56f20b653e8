import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, unread } from '../../src/network/reading';
import type { SecurityGroup, SecurityPeer, SecurityRule } from '../../src/network/vpc';
import type { Plan } from '../../src/plan/plan';
import { project } from '../../src/plan/project';
import { planAllowHttpsOut } from '../../src/plan/repair/allow-https-out';
import type { AllowHttpsOutRequest } from '../../src/plan/request';
import { endpoint, endpointInterface, region, securityGroup, vpcId } from '../network/network-of';
import { api, networkFor, site, traces } from './requests';
import { stepNames, told } from './told-by';

const at = { way: 'allow HTTPS out', profile: 'test', region, vpcId, site: site.name } as const;

function to(peer: SecurityPeer, port = 443): SecurityRule {
  return { protocol: 'tcp', ports: { from: port, to: port }, peer };
}

const block = (cidr: string): SecurityPeer => ({ kind: 'cidr', cidr });
const group = (id: string): SecurityPeer => ({ kind: 'security-group', id });

function closed(id: string, parts: Partial<SecurityGroup> = {}): SecurityGroup {
  return securityGroup({ id, name: `name of ${id}`, ingress: [], egress: [], ...parts });
}

const forTraces = endpoint({ id: 'vpce-1', serviceName: traces.name, securityGroupIds: ['sg-1', 'sg-2'] });
const forApi = endpoint({ id: 'vpce-2', serviceName: api.name, securityGroupIds: ['sg-2', 'sg-3'] });

function networkWith(groups: readonly SecurityGroup[], endpoints = [forTraces, forApi]) {
  return networkFor({
    endpoints: read(endpoints),
    detail: { securityGroups: read([securityGroup(), ...groups]) },
  });
}

function planWith(
  groups: readonly SecurityGroup[],
  change: Partial<AllowHttpsOutRequest> = {},
  network = networkWith(groups),
): Plan {
  return planAllowHttpsOut({ ...at, securityGroupIds: groups.map(({ id }) => id), ...change }, network);
}

test('as few groups of the endpoints as are needed are opened to, and somebody is warned', () => {
  const plan = planWith([closed('sg-agents')]);
  expect(stepNames(plan)).toEqual(['allow-https-to-sg-2']);
  expect(plan.steps).toMatchObject([
    { securityGroup: { kind: 'id', id: 'sg-agents' }, to: { kind: 'security-group', id: 'sg-2' } },
  ]);
  expect(told(plan, 'warning')).toEqual([
    'Whoever closed the way out of name of sg-agents (sg-agents) may have meant it. This lets everything that has this group out to sg-2 on TCP 443: ask them before you apply.',
  ]);
});

test('each endpoint that shares no group with another needs one of its own', () => {
  const apart = { ...forApi, securityGroupIds: ['sg-3'] };
  const network = networkWith([closed('sg-agents')], [forTraces, apart]);
  expect(stepNames(planWith([closed('sg-agents')], {}, network))).toEqual([
    'allow-https-to-sg-1',
    'allow-https-to-sg-3',
  ]);
});

describe('what is let out already is recognised', () => {
  test.each([
    ['everything', [{ protocol: '-1', peer: block('0.0.0.0/0') }], []],
    ['the group of both', [to(group('sg-2'))], []],
    ['a group of one', [to(group('sg-1'))], ['allow-https-to-sg-2']],
    ['the VPC', [to(block('10.0.0.0/16'))], []],
    ['where the addresses are', [to(block('10.0.0.0/17'))], []],
    ['where one address is', [to(block('10.0.1.0/24'))], ['allow-https-to-sg-2']],
    ['another port', [to(group('sg-2'), 80)], ['allow-https-to-sg-2']],
    ['another group', [to(group('sg-agents'))], ['allow-https-to-sg-2']],
  ] as const)('%s', (_, egress, steps) => {
    expect(stepNames(planWith([closed('sg-agents', { egress })]))).toEqual(steps);
  });

  test.each([
    [['10.0.1.7', 'fd00::7'], []],
    [['10.0.2.7'], ['allow-https-to-sg-2']],
    [[], ['allow-https-to-sg-2']],
  ])('by the addresses %j, where none are known by the blocks of the VPC', (addresses, steps) => {
    const groups = [closed('sg-agents', { egress: [to(block('10.0.1.0/24'))] })];
    const network = networkFor({
      endpoints: read([{ ...forApi, interfaceIds: ['eni-1'] }]),
      detail: {
        securityGroups: read(groups),
        endpointInterfaces: read([{ ...endpointInterface('1'), id: 'eni-1', addresses }]),
      },
    });
    expect(stepNames(planWith(groups, {}, network))).toEqual(steps);
  });

  test('also in another group of the same network interface', () => {
    const open = closed('sg-b', { egress: [to(group('sg-2'))] });
    expect(planWith([closed('sg-a'), open]).steps).toEqual([]);
  });

  test('and what the plan makes is as much as it takes', () => {
    for (const change of [{}, { allowTo: ['10.8.0.0/16', '10.9.0.0/16'] }]) {
      const groups = [closed('sg-agents')];
      const plan = planWith(groups, change);
      expect(plan.steps.length).toBeGreaterThan(0);
      const then = project(plan, networkWith(groups));
      expect(planWith(groups, change, then)).toMatchObject({ steps: [], cautions: [] });
    }
  });
});

test('of several groups one is opened, and the default group at last', () => {
  const standard = closed('sg-0', { name: 'default' });
  const opened = planWith([standard, closed('sg-9'), closed('sg-8')]).steps;
  expect(opened).toMatchObject([{ securityGroup: { id: 'sg-8' } }]);
  expect(planWith([standard]).steps).toMatchObject([{ securityGroup: { id: 'sg-0' } }]);
});

test('blocks of another VPC are opened to as EC2 keeps them, except those that are open', () => {
  const groups = [closed('sg-agents', { egress: [to(block('10.9.0.0/16'))] })];
  const plan = planWith(groups, { allowTo: ['10.8.7.1/16', '10.8.1.0/24', '10.9.1.0/24'] });
  expect(stepNames(plan)).toEqual(['allow-https-to-10.8.0.0/16']);
  expect(told(plan, 'warning').join()).toContain('out to 10.8.0.0/16 on TCP 443');
});

test('endpoints of other sites, of other VPCs and accounts, and those that are gone are not opened to', () => {
  const strange = [
    { ...forTraces, vpcId: 'vpc-other' },
    { ...forTraces, ownerId: '222222222222' },
    { ...forTraces, state: 'failed' as const },
    { ...forTraces, serviceName: 'com.amazonaws.us-east-1.s3' },
  ];
  const network = networkWith([closed('sg-agents')], strange);
  expect(planWith([closed('sg-agents')], {}, network).steps).toEqual([]);
});

test.each([
  [{ securityGroupIds: ['sg-none'] }, 'has no security group sg-none'],
  [{ securityGroupIds: [] }, 'No security group is chosen'],
  [{ allowTo: ['everywhere'] }, 'Not an IPv4 CIDR block: everywhere'],
  [{ vpcId: 'vpc-none' }, 'There is no VPC vpc-none'],
] as const)('%j is refused', (change, sentence) => {
  const plan = planWith([closed('sg-agents')], change);
  expect(plan.steps).toEqual([]);
  expect(told(plan, 'refusal').join()).toContain(sentence);
});

const problem = { code: 'permission-missing', sentence: 'No.', remedy: 'Ask.' } as const;

test('where security groups could not be read, nothing is opened and it is told', () => {
  const blind = networkFor({ endpoints: read([forTraces]), detail: { securityGroups: unread(problem) } });
  const plan = planWith([closed('sg-agents')], {}, blind);
  expect(plan.steps).toEqual([]);
  expect(told(plan, 'warning')).toEqual(['Whether sg-agents let HTTPS out is not known. No. Ask.']);
});

test('endpoints that could not be read are a refusal, and no matter where blocks are chosen', () => {
  const groups = [closed('sg-agents')];
  const blind = networkFor({ endpoints: unread(problem), detail: { securityGroups: read(groups) } });
  expect(told(planWith(groups, {}, blind), 'refusal')).toEqual(['No. Ask.']);
  expect(stepNames(planWith(groups, { allowTo: ['10.8.0.0/16'] }, blind))).toEqual([
    'allow-https-to-10.8.0.0/16',
  ]);
});

const anyEndpoint = fc
  .uniqueArray(fc.constantFrom('sg-1', 'sg-2', 'sg-3', 'sg-4'), { minLength: 1, maxLength: 3 })
  .map((securityGroupIds) => ({ ...forApi, securityGroupIds }));

test('whatever part of a plan is made, in whatever order endpoints are listed, the rest is left', () => {
  const anyEndpoints = fc.array(anyEndpoint, { maxLength: 6 });
  fc.assert(
    fc.property(anyEndpoints, fc.nat(4), fc.boolean(), (some, made, isReversed) => {
      const endpoints = some.map((one, index) => ({ ...one, id: `vpce-${index}`, interfaceIds: [] }));
      const groups = [closed('sg-agents')];
      const { steps, id, accountId } = planWith(groups, {}, networkWith(groups, endpoints));
      const then = networkWith(groups, isReversed ? endpoints.toReversed() : endpoints);
      const half = project({ id, accountId, steps: steps.slice(0, made) }, then);
      expect(stepNames(planWith(groups, {}, half))).toEqual(steps.slice(made).map(({ name }) => name));
    }),
    { numRuns: 500 },
  );
});
