import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/sandbox';
import { vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';

const order = {
  document: 'AWS-RunShellScript',
  text: 'echo',
  maxConcurrency: '10',
  maxErrors: '20%',
  executionTimeoutSeconds: 180,
} as const;
const at = { region: 'us-east-1', signal: new AbortController().signal };

function sandboxAt(start: number) {
  let time = start;
  const sandbox = createSandbox({ now: () => time });
  return {
    account: sandbox.account('sandbox'),
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

describe('instances of the sandbox', () => {
  it.each(['platform-prod', 'data-lake'])('are managed in %s, with their agents offline', async (vpc) => {
    const { account } = sandboxAt(0);
    const instances = await account.instances(at, vpcIdOf(vpc));
    expect(instances.length).toBeGreaterThanOrEqual(2);
    expect(instances.map(({ agent }) => agent)).not.toContain('online');
    for (const { vpcId, name } of instances)
      expect([vpcId, name]).toEqual([vpcIdOf(vpc), expect.any(String)]);
  });

  it('never get a script that is sent to them: after a while it is given up', async () => {
    const { account, pass } = sandboxAt(0);
    const ids = (await account.instances(at, vpcIdOf('data-lake'))).map(({ id }) => id);
    const commandId = await account.runProbe(at, { ...order, targets: { kind: 'instances', ids } });
    const states = async () => (await account.probeRuns(at, commandId)).map(({ state }) => state);
    expect(new Set(await states())).toEqual(new Set(['pending']));
    pass(60_000);
    expect(await states()).toEqual(ids.map(() => 'not delivered'));
    expect(await account.probeOutput(at, commandId, ids[0] ?? '')).toBe('');
  });

  it('are found by tag in every VPC of the account', async () => {
    const { account } = sandboxAt(0);
    const targets = { kind: 'tag', key: 'env', value: 'prod' } as const;
    const commandId = await account.runProbe(at, { ...order, targets });
    const told = (await account.probeRuns(at, commandId)).map(({ instanceId }) => instanceId);
    const both = await Promise.all(
      ['platform-prod', 'data-lake'].map((vpc) => account.instances(at, vpcIdOf(vpc))),
    );
    expect([...told].sort()).toEqual(
      both
        .flat()
        .filter(({ tags }) => tags['env'] === 'prod')
        .map(({ id }) => id)
        .sort(),
    );
  });
});
