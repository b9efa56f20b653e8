import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSender, doubtOfSender } from '../../src/diagnose/describe-sender';
import { sendersOf } from '../../src/diagnose/senders-of';
import type { NetworkInterface } from '../../src/network/network-interface';

const uuid = '665d4fbe-1dd1-426e-9f20-b8af371fcf97';

function face(differences: Partial<NetworkInterface>): NetworkInterface {
  return {
    id: 'eni-1',
    vpcId: 'vpc-1',
    subnetId: 'subnet-1',
    addresses: ['10.0.1.5'],
    securityGroupIds: ['sg-1'],
    type: 'interface',
    description: '',
    isFree: false,
    tags: {},
    ...differences,
  };
}

function oneOf(differences: Partial<NetworkInterface>, names: Readonly<Record<string, string>> = {}): string {
  return sendersOf([face(differences)], names)
    .map((sender) => describeSender(sender))
    .join();
}

const lambda = (suffix: string) => ({ type: 'lambda', description: `AWS Lambda VPC ENI${suffix}` });
const ecs = (partition: string) => `arn:${partition}:ecs:eu-west-2:583957734022:attachment/${uuid}`;

describe('what sends through a network interface', () => {
  it.each<readonly [string, Partial<NetworkInterface>]>([
    ['instance i-1', { instanceId: 'i-1' }],
    ['instance web (i-2)', { instanceId: 'i-2' }],
    ['Lambda function forwarder', lambda(`-forwarder-${uuid}`)],
    ['Lambda function SendSecurityHubSummaryEmail', lambda('-SendSecurityHubSummaryEmail')],
    ['Lambda function my-fn_2', lambda(': my-fn_2')],
    // Those made before 2019 are of the kind that everything has.
    ['Lambda function forwarder', { ...lambda(`-forwarder-${uuid}`), type: 'interface' }],
    [`ECS task ${uuid}`, { description: ecs('aws') }],
    [`ECS task ${uuid}`, { description: ecs('aws-us-gov') }],
    [
      `ECS task of checkout (${uuid})`,
      { description: ecs('aws'), tags: { 'aws:ecs:serviceName': 'checkout' } },
    ],
    // On EC2 the interface of a task is attached to the instance that it runs on.
    [`ECS task ${uuid}`, { description: ecs('aws'), instanceId: 'i-1' }],
    ['network interface eni-1', { description: 'ELB app/shop/1234' }],
    ['network interface spare (eni-1)', { name: 'spare', isFree: true }],
    // What a function or a task left behind sends nothing for it any more.
    ['network interface eni-1', { ...lambda('-forwarder'), isFree: true }],
    ['network interface eni-1', { description: ecs('aws'), isFree: true }],
    // Nobody but the person who wrote it knows what that means.
    ['network interface eni-1', { description: 'for AWS Lambda VPC ENI-forwarder' }],
    ['network interface eni-1', lambda('')],
  ])('is %s', (words, differences) => {
    expect(oneOf(differences, { 'i-2': 'web' })).toBe(words);
  });

  it.each(['vpc_endpoint', 'nat_gateway', 'natGateway', 'transit_gateway', 'network_load_balancer'])(
    'is nothing of the customer where AWS keeps it as a %s',
    (type) => {
      expect(oneOf({ type })).toBe('');
    },
  );

  it('may be of a kind that AWS adds one day, or of none', () => {
    const { type, ...untyped } = face({});
    expect(type).toBe('interface');
    expect(oneOf({ type: 'quantum' })).toBe('network interface eni-1');
    expect(sendersOf([untyped], {}).map(({ what }) => what.id)).toEqual(['eni-1']);
  });

  it('is said to be concluded where EC2 does not say it', () => {
    const doubts = sendersOf(
      [
        face({ instanceId: 'i-1' }),
        face({ id: 'eni-2', ...lambda('-forwarder') }),
        face({ id: 'eni-3', description: ecs('aws') }),
        face({ id: 'eni-4' }),
      ],
      {},
    ).map(({ what }) => [what.kind, doubtOfSender(what) !== undefined]);
    expect(doubts).toEqual([
      ['instance', false],
      ['function', true],
      ['task', true],
      ['network interface', false],
    ]);
  });
});

const anyFace = fc
  .record({
    subnetId: fc.constantFrom('subnet-1', 'subnet-2', 'subnet-3'),
    securityGroupIds: fc.uniqueArray(fc.constantFrom('sg-1', 'sg-2', 'sg-3'), { minLength: 1 }),
    owner: fc.constantFrom<Partial<NetworkInterface>>(
      { instanceId: 'i-1' },
      { instanceId: 'i-2' },
      lambda(`-forwarder-${uuid}`),
      lambda('-other'),
      { description: ecs('aws') },
      {},
    ),
  })
  .map(({ owner, ...rest }) => ({ ...owner, ...rest }));

describe('the network interfaces of one sender', () => {
  it('are all of them, each with its own groups, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(anyFace, { maxLength: 12 }), (list) => {
        const faces = list.map((one, index) =>
          face({ ...one, id: `eni-${index}`, addresses: [`10.0.0.${index}`] }),
        );
        const senders = sendersOf(faces, {});
        const seen = senders.flatMap(({ addresses }) => addresses);
        expect(seen.toSorted()).toEqual(faces.flatMap(({ addresses }) => addresses).toSorted());
        for (const { addresses, places } of senders) {
          const own = faces.filter((one) => one.addresses.some((address) => addresses.includes(address)));
          const pairs = own.map((one) => `${one.subnetId} ${one.securityGroupIds.toSorted().join()}`);
          const judged = places.flatMap(({ subnetIds, securityGroupIds }) =>
            subnetIds.map((id) => `${id} ${securityGroupIds.join()}`),
          );
          expect(judged.toSorted()).toEqual([...new Set(pairs)].sort());
        }
        const ids = (found: typeof senders) => found.map(({ what }) => `${what.kind} ${what.id}`);
        expect(ids(sendersOf(faces.toReversed(), {}))).toEqual(ids(senders));
      }),
    );
  });
});
