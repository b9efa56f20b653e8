import { describe, expect, it } from 'vitest';
import { describeSender } from '../../../src/diagnose/describe-sender';
import type { SenderIdentity } from '../../../src/diagnose/sender';
import type { SendersOfVpc } from '../../../src/ui/diagnosis/read-senders';
import { readSenders, senderNow } from '../../../src/ui/diagnosis/read-senders';
import { senderChoices } from '../../../src/ui/diagnosis/sender-choices';
import { attempt } from '../../../src/inventory/attempt';
import { read } from '../../../src/network/reading';
import { makeId } from '../../../src/sandbox/make-id';
import { vpcIdOf } from '../../../src/sandbox/sample-world/sample-vpc';
import { createSandbox } from '../../../src/sandbox/sandbox';
import { problemFrom } from '../../contract/problem-from';

const { signal } = new AbortController();
const at = { region: 'us-east-1', signal };
const vpcId = vpcIdOf('platform-prod');

function sandbox(...denied: readonly string[]) {
  return createSandbox({ now: () => 0, deny: denied.map((action) => ({ action })) });
}

function printed(senders: SendersOfVpc): readonly string[] {
  return senderChoices(read(senders)).groups.flatMap(({ heading, rows }) => [
    heading,
    ...rows.map(({ label, description, detail }) => `  ${[label, description, detail ?? ''].join(' | ')}`),
  ]);
}

const idOf = (name: string) => makeId('i', `platform-prod/${name}`);
const subnet = (name: string) => makeId('subnet', `platform-prod/${name}`);

describe('what a person chooses a sender from', () => {
  it('is grouped by what it is, with names, ids and addresses to search for', async () => {
    const lines = printed(await readSenders(sandbox().account('sandbox'), at, vpcId));
    const uuid = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/;
    expect(lines.map((line) => line.replace(uuid, 'UUID'))).toEqual([
      'Instances',
      `  eks-node-1 | ${idOf('eks-node-1')} · 10.20.3.17 · ${subnet('private-a')} | `,
      `  eks-node-2 | ${idOf('eks-node-2')} · 10.20.35.9 · ${subnet('private-c')} | `,
      'Lambda functions, by description',
      `  datadog-forwarder | 10.20.7.201 · 10.20.22.54 · ${[subnet('private-a'), subnet('private-b')].sort().join(' · ')} | `,
      'ECS tasks, by description',
      `  checkout | UUID · 10.20.25.130 · ${subnet('private-b')} | `,
      'Other network interfaces',
      expect.stringMatching(/^ {2}eni-0\w+ \| 10\.20\.128\.11 · subnet-0\w+ \| ELB app\/shop\/\w+$/),
    ]);
  });

  it('has instances by their ids where their names may not be read, and says why', async () => {
    const senders = await readSenders(sandbox('ec2:DescribeInstances').account('sandbox'), at, vpcId);
    expect(printed(senders)[1]).toMatch(/^ {2}i-0\w+ \| 10\.20\./);
    expect(senderChoices(read(senders)).obstacles).toEqual([
      {
        label: '$(info) Instances are listed by their ids alone.',
        detail: expect.stringContaining('ec2:DescribeInstances') as string,
      },
    ]);
  });

  it('is not there where network interfaces may not be read, and says which permission is missing', async () => {
    const account = sandbox('ec2:DescribeNetworkInterfaces').account('sandbox');
    const reading = await attempt(signal, () => readSenders(account, at, vpcId));
    const { groups, obstacles } = senderChoices(reading);
    expect(groups).toEqual([]);
    expect(obstacles.map(({ label }) => label)).toEqual([
      expect.stringMatching(/^\$\(warning\) .*ec2:DescribeNetworkInterfaces/),
    ]);
  });

  it('asks for no names where there are no instances', async () => {
    const world = sandbox();
    const senders = await readSenders(world.account('sandbox'), at, vpcIdOf('analytics-dev'));
    expect(senderChoices(read(senders))).toEqual({
      groups: [],
      obstacles: [{ label: '$(info) Nothing that could send has a network interface here.' }],
    });
    expect(world.calls().map(({ action }) => action)).toEqual(['ec2:DescribeNetworkInterfaces']);
  });
});

describe('a sender that was chosen before', () => {
  const forwarder: SenderIdentity = { kind: 'function', id: 'datadog-forwarder' };
  const somewhere = [{ subnetIds: ['subnet-0old'], securityGroupIds: ['sg-0old'] }];

  it('sends from where it is now', async () => {
    const now = await senderNow(sandbox().account('sandbox'), at, vpcId, {
      what: forwarder,
      places: somewhere,
    });
    expect(now.places.flatMap(({ subnetIds }) => subnetIds)).toEqual(
      [subnet('private-a'), subnet('private-b')].sort(),
    );
  });

  it('keeps its name where that may not be read any more', async () => {
    const account = sandbox('ec2:DescribeInstances').account('sandbox');
    const what = { kind: 'instance', id: idOf('eks-node-1'), name: 'eks-node-1' } as const;
    const now = await senderNow(account, at, vpcId, { what, places: somewhere });
    expect(describeSender(now)).toBe(`instance eks-node-1 (${what.id})`);
  });

  it('is named where it is gone, with what to do', async () => {
    const account = sandbox().account('sandbox');
    const what = { kind: 'instance', id: 'i-0gone', name: 'web' } as const;
    const { facts } = await problemFrom(senderNow(account, at, vpcId, { what, places: somewhere }));
    expect(facts).toMatchObject({
      code: 'not-found',
      sentence: `There is no instance web (i-0gone) in ${vpcId} any more.`,
      remedy: 'Diagnose from another instance, task or function, or from subnets.',
    });
  });

  it('is asked about nobody where subnets were chosen', async () => {
    const world = sandbox();
    const from = { places: somewhere };
    expect(await senderNow(world.account('sandbox'), at, vpcId, from)).toBe(from);
    expect(world.calls()).toEqual([]);
  });
});
