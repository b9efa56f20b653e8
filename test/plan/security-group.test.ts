import { expect, test } from 'vitest';
import { read, unread } from '../../src/network/reading';
import type { SecurityGroup, SecurityRule } from '../../src/network/vpc';
import { planAllowHttps } from '../../src/plan/repair/allow-https';
import type { SecurityGroupChoice } from '../../src/plan/request';
import { planSameRegion } from '../../src/plan/same-region';
import { securityGroup, vpc } from '../network/network-of';
import { networkFor, request } from './requests';
import { stepNames, told } from './told-by';

const existing = { kind: 'existing', id: 'sg-1' } as const;

function planWith(
  groups: readonly SecurityGroup[],
  choice: SecurityGroupChoice,
  allowFrom?: readonly string[],
) {
  return planSameRegion(
    request({ securityGroup: choice, ...(allowFrom === undefined ? {} : { allowFrom }) }),
    networkFor({
      vpcs: read([vpc({ cidrs: ['10.0.0.0/16', '10.1.0.0/16'] })]),
      detail: { securityGroups: read(groups) },
    }),
  );
}

function https(peer: SecurityRule['peer'], ports = { from: 443, to: 443 }): SecurityRule {
  return { protocol: 'tcp', ports, peer };
}

function from(cidr: string): SecurityRule {
  return https({ kind: 'cidr', cidr });
}

test.each([
  ['one rule for each', [from('10.0.0.0/16'), from('10.1.0.0/16')], []],
  ['one wider rule', [from('10.0.0.0/8')], []],
  ['two halves of a block', [from('10.0.0.0/17'), from('10.0.128.0/17'), from('10.1.0.0/16')], []],
  ['a port range', [https({ kind: 'cidr', cidr: '0.0.0.0/0' }, { from: 0, to: 65535 })], []],
  ['everything', [{ protocol: '-1', peer: { kind: 'cidr', cidr: '0.0.0.0/0' } }], []],
  ['half of a block', [from('10.0.0.0/17')], ['10.0.0.0/16', '10.1.0.0/16']],
  [
    'another port',
    [https({ kind: 'cidr', cidr: '0.0.0.0/0' }, { from: 80, to: 80 })],
    ['10.0.0.0/16', '10.1.0.0/16'],
  ],
  ['UDP', [{ ...from('0.0.0.0/0'), protocol: 'udp' }], ['10.0.0.0/16', '10.1.0.0/16']],
  ['nothing', [], ['10.0.0.0/16', '10.1.0.0/16']],
] as const)('a group that lets in %s is opened to %j %j', (_, ingress, missing) => {
  const plan = planWith([securityGroup({ ingress })], existing);
  const opened = plan.steps.flatMap((step) => (step.kind === 'allow HTTPS' ? [step.cidr] : []));
  expect(opened).toEqual(missing);
});

test('a group that names other groups on purpose is widened only for chosen sources', () => {
  const narrow = [securityGroup({ ingress: [https({ kind: 'security-group', id: 'sg-9' })] })];
  const plan = planWith(narrow, existing);
  expect(stepNames(plan)).not.toContain('allow-https-from-10.0.0.0/16');
  expect(told(plan, 'warning').join()).toContain('sg-1 lets HTTPS in from sg-9');
  expect(stepNames(planWith(narrow, existing, ['10.0.3.4/16']))).toContain('allow-https-from-10.0.0.0/16');
});

test('a group that is not in the VPC is refused; one that could not be read is a warning', () => {
  expect(told(planWith([], existing), 'refusal').join()).toContain('vpc-0a1 has no security group sg-1');
  const denied = unread({ code: 'permission-missing', sentence: 'Could not read it.', remedy: 'Ask.' });
  const plan = planSameRegion(
    request({ securityGroup: existing }),
    networkFor({ detail: { securityGroups: denied } }),
  );
  expect(stepNames(plan)).toEqual(['endpoint-traces', 'await-traces']);
  expect(told(plan, 'warning').join()).toContain(
    'Whether sg-1 lets HTTPS in is not known. Could not read it.',
  );
});

test('a new group takes the first free name', () => {
  const taken = [
    securityGroup({ name: 'Datadog-PrivateLink' }),
    securityGroup({ name: 'datadog-privatelink-2' }),
  ];
  expect(planWith(taken, { kind: 'new' }).steps[0]).toMatchObject({ groupName: 'datadog-privatelink-3' });
});

test('a group that an earlier plan made is taken again', () => {
  const ours = securityGroup({
    id: 'sg-7',
    name: 'datadog-privatelink',
    tags: { 'managed-by': 'privatelink-for-datadog' },
    ingress: [from('10.0.0.0/16')],
  });
  const plan = planWith([ours], { kind: 'new' });
  expect(stepNames(plan)).toEqual(['allow-https-from-10.1.0.0/16', 'endpoint-traces', 'await-traces']);
  expect(plan.steps[1]).toMatchObject({ securityGroups: [{ kind: 'id', id: 'sg-7' }] });
});

test.each([
  ['endpoints', 'has a security group named endpoints already'],
  ['Default', 'named Default already'],
  ['sg-mine', 'cannot be the name of a security group'],
  ['büro', 'cannot be the name of a security group'],
  ['x'.repeat(256), 'cannot be the name of a security group'],
])('a new group cannot be called %s', (name, reason) => {
  const plan = planWith([securityGroup()], { kind: 'new', name });
  expect(plan.steps).toEqual([]);
  expect(told(plan, 'refusal').join()).toContain(reason);
});

test('the repair opens one group and nothing else', () => {
  const { profile, region, vpcId, site } = request();
  const at = { way: 'allow HTTPS', profile, region, vpcId, site, securityGroupId: 'sg-1' } as const;
  const network = networkFor({ detail: { securityGroups: read([securityGroup({ ingress: [] })]) } });
  expect(stepNames(planAllowHttps(at, network))).toEqual(['allow-https-from-10.0.0.0/16']);
  expect(planAllowHttps({ ...at, allowFrom: ['nonsense'] }, network).steps).toEqual([]);
});
