import { describe, expect, it } from 'vitest';
import { awsAccount } from '../../src/aws/aws-account';
import { problemFrom } from '../contract/problem-from';
import { type Asked, at, fakeAws } from './fake-aws';

const json = (value: unknown, status = 200) => ({ status, body: JSON.stringify(value) });

const ofVpc =
  '<DescribeInstancesResponse><reservationSet><item><instancesSet>' +
  '<item><instanceId>i-1</instanceId><vpcId>vpc-1</vpcId><tagSet><item><key>Name</key><value>web</value></item>' +
  '</tagSet></item><item><instanceId>i-2</instanceId><vpcId>vpc-1</vpcId></item>' +
  '<item><instanceId>i-3</instanceId><vpcId>vpc-1</vpcId></item>' +
  '</instancesSet></item></reservationSet></DescribeInstancesResponse>';
const managed = [
  { InstanceId: 'i-1', PingStatus: 'Online', PlatformType: 'Linux' },
  { InstanceId: 'i-2', PingStatus: 'ConnectionLost', PlatformType: 'Windows' },
  { InstanceId: 'mi-4', PingStatus: 'Online', PlatformType: 'Linux' },
];
const order = {
  document: 'AWS-RunShellScript',
  text: 'one\ntwo\n',
  targets: { kind: 'tag', key: 'env', value: 'prod' },
  maxConcurrency: '10',
  maxErrors: '20%',
  executionTimeoutSeconds: 180,
} as const;

function bodyOf(asked: Asked | undefined): unknown {
  return JSON.parse(String(asked?.request.body));
}

describe('probing on AWS', () => {
  it.each([1, 2, 50])(
    'joins the instances of a VPC with those that are managed, on pages of %d',
    async (size) => {
      const aws = fakeAws((asked) => {
        if (asked.action === 'DescribeInstances') return { body: ofVpc };
        const start = Number((bodyOf(asked) as { NextToken?: string }).NextToken ?? 0);
        const end = start + size;
        return json({
          InstanceInformationList: managed.slice(start, end),
          ...(end < managed.length ? { NextToken: String(end) } : {}),
        });
      });
      expect(await awsAccount(aws).instances(at(), 'vpc-1')).toEqual([
        { id: 'i-1', name: 'web', vpcId: 'vpc-1', platform: 'Linux', agent: 'online', tags: { Name: 'web' } },
        { id: 'i-2', vpcId: 'vpc-1', platform: 'Windows', agent: 'connection lost', tags: {} },
      ]);
    },
  );

  it('sends the script line by line, with its limits, and nothing else', async () => {
    const aws = fakeAws(() => json({ Command: { CommandId: 'c-1' } }));
    expect(await awsAccount(aws).runProbe(at(), order)).toBe('c-1');
    expect(bodyOf(aws.asked[0])).toEqual({
      DocumentName: 'AWS-RunShellScript',
      Comment: 'PrivateLink for Datadog: looks up names and connects to port 443',
      Parameters: { commands: ['one', 'two', ''], executionTimeout: ['180'] },
      Targets: [{ Key: 'tag:env', Values: ['prod'] }],
      MaxConcurrency: '10',
      MaxErrors: '20%',
      TimeoutSeconds: 60,
    });
  });

  it('tells how far each instance is, also where one has gone away or AWS has a new word', async () => {
    const details = [
      'Pending',
      'In Progress',
      'Success',
      'Delivery Timed Out',
      'Undeliverable',
      'Evaporated',
    ];
    const aws = fakeAws(() =>
      json({
        CommandInvocations: details.map((StatusDetails, index) => {
          return { InstanceId: `i-${String(index)}`, StatusDetails };
        }),
      }),
    );
    const runs = await awsAccount(aws).probeRuns(at(), 'c-1');
    expect(runs.map(({ state }) => state)).toEqual([
      ...['pending', 'in progress', 'done'],
      ...['not delivered', 'not delivered', 'failed'],
    ]);
  });

  it('reads what an instance printed', async () => {
    const aws = fakeAws(() => json({ StandardOutputContent: 'privatelink-probe begin\n' }));
    expect(await awsAccount(aws).probeOutput(at(), 'c-1', 'i-1')).toBe('privatelink-probe begin\n');
    expect(bodyOf(aws.asked[0])).toEqual({ CommandId: 'c-1', InstanceId: 'i-1' });
  });

  it('says which permission is missing', async () => {
    const message = 'User: x is not authorized to perform: ssm:SendCommand on resource: y';
    const aws = fakeAws(() => json({ __type: 'AccessDeniedException', message }, 400));
    const problem = await problemFrom(awsAccount(aws).runProbe(at(), order));
    expect(problem.facts).toMatchObject({ code: 'permission-missing', permission: 'ssm:SendCommand' });
    expect(problem.facts.sentence).toContain('Could not send the probe to instances in eu-west-1');
  });
});
