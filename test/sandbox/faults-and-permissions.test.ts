import { describe, expect, it } from 'vitest';
import type { NewEndpoint } from '../../src/network/account-changes';
import { createSandbox } from '../../src/sandbox/sandbox';
import { problemFrom } from '../contract/problem-from';
import { contractNetwork, contractWorld } from './contract-world';

const now = () => 0;
const at = { region: 'us-east-1', signal: new AbortController().signal };
const { signal } = at;

const endpoint: NewEndpoint = {
  vpcId: contractNetwork.otherVpcId,
  serviceName: contractNetwork.service.name,
  serviceRegion: 'us-east-1',
  subnetIds: [contractNetwork.otherSubnetId],
  securityGroupIds: [],
  privateDns: 'on',
  tags: { Name: 'made' },
  token: 'token',
};

describe('permissions in the sandbox', () => {
  it('denies an action everywhere or in one region, and nothing else', async () => {
    const sandbox = createSandbox({ now, deny: [{ action: 'ec2:DescribeVpcs', region: 'eu-west-2' }] });
    const account = sandbox.account('sandbox');
    const problem = await problemFrom(account.vpcs({ region: 'eu-west-2', signal }));
    expect(problem.facts).toMatchObject({
      code: 'permission-missing',
      permission: 'ec2:DescribeVpcs',
      serviceCode: 'UnauthorizedOperation',
    });
    expect(problem.facts.sentence).toContain('eu-west-2');
    expect(await account.vpcs(at)).not.toEqual([]);
    expect(await account.subnets({ region: 'eu-west-2', signal })).not.toEqual([]);
    sandbox.deny({ action: 'ec2:DescribeVpcs' });
    expect((await problemFrom(account.vpcs(at))).code).toBe('permission-missing');
  });

  it('answers a denial of Route 53 with its own code, and of one profile only', async () => {
    const sandbox = createSandbox({ now, deny: [{ action: 'route53:*', profile: 'sandbox-agents' }] });
    const problem = await problemFrom(sandbox.account('sandbox-agents').zones(['com'], signal));
    expect(problem.facts).toMatchObject({
      permission: 'route53:ListHostedZones',
      serviceCode: 'AccessDenied',
    });
    expect(await sandbox.account('sandbox').zones(['datadoghq.com'], signal)).not.toEqual([]);
  });

  it('always tells who is asking', async () => {
    const sandbox = createSandbox({ now, deny: [{ action: '*' }] });
    expect((await sandbox.account('sandbox').identity(signal)).accountId).toBe('111111111111');
  });

  it('finds in a rehearsal which permission is missing for tags', async () => {
    const sandbox = createSandbox({ now, world: contractWorld, deny: [{ action: 'ec2:CreateTags' }] });
    const account = sandbox.account('sandbox');
    const problem = await problemFrom(account.createEndpoint('rehearse', at, endpoint));
    expect(problem.facts.permission).toBe('ec2:CreateTags');
    expect(await account.createEndpoint('rehearse', at, { ...endpoint, tags: {} })).toBeUndefined();
  });

  it('looks only at permissions in a rehearsal where AWS would do no more', async () => {
    const missing = { ...endpoint, vpcId: 'vpc-0' };
    const strict = createSandbox({ now, world: contractWorld });
    const lenient = createSandbox({ now, world: contractWorld, rehearsalDepth: 'permission only' });
    const rehearse = (sandbox: typeof strict) =>
      sandbox.account('sandbox').createEndpoint('rehearse', at, missing);
    expect((await problemFrom(rehearse(strict))).code).toBe('not-found');
    expect(await rehearse(lenient)).toBeUndefined();
  });
});

describe('regions in the sandbox', () => {
  it('answers nothing in a region that the account has not enabled', async () => {
    const account = createSandbox({ now }).account('sandbox');
    const problem = await problemFrom(account.vpcs({ region: 'me-central-1', signal }));
    expect(problem.facts).toMatchObject({ code: 'region-unavailable', serviceCode: 'OptInRequired' });
  });

  it('reaches nobody in a region that does not exist', async () => {
    const account = createSandbox({ now }).account('sandbox');
    expect((await problemFrom(account.vpcs({ region: 'us-east-9', signal }))).code).toBe('no-network');
  });

  it('has no other profiles than its own', () => {
    const sandbox = createSandbox({ now });
    expect(sandbox.profiles).toEqual(['sandbox', 'sandbox-agents']);
    expect(() => sandbox.account('production')).toThrow('production');
  });
});

describe('faults in the sandbox', () => {
  it('strikes the nth of the calls it concerns, and no other', async () => {
    const sandbox = createSandbox({ now });
    sandbox.addFault({
      kind: 'throttled',
      strikes: 'before the effect',
      calls: { action: 'ec2:DescribeVpcs' },
      nth: 2,
    });
    const account = sandbox.account('sandbox');
    await account.vpcs(at);
    await account.subnets(at);
    const problem = await problemFrom(account.vpcs(at));
    expect(problem.facts).toMatchObject({ code: 'throttled', serviceCode: 'RequestLimitExceeded' });
    expect(await account.vpcs(at)).not.toEqual([]);
  });

  it('says what went wrong as AWS or the network would', async () => {
    const kinds = {
      throttled: 'throttled',
      'internal error': 'unexpected-answer',
      'login expired': 'expired-login',
      'no network': 'no-network',
      'timed out': 'timed-out',
    } as const;
    for (const [kind, code] of Object.entries(kinds)) {
      const sandbox = createSandbox({
        now,
        faults: [{ kind: kind as keyof typeof kinds, strikes: 'before the effect' }],
      });
      const account = sandbox.account('sandbox');
      expect((await problemFrom(account.vpcs(at))).code).toBe(code);
      expect((await problemFrom(account.zones(['com'], signal))).code).toBe(code);
      sandbox.clearFaults();
      expect(await account.vpcs(at)).not.toEqual([]);
    }
  });

  it('hangs until the caller gives up, with the caller’s reason', async () => {
    const sandbox = createSandbox({ now, faults: [{ kind: 'hang', strikes: 'before the effect' }] });
    const controller = new AbortController();
    const reason = new Error('The person cancelled.');
    const call = sandbox.account('sandbox').vpcs({ region: 'us-east-1', signal: controller.signal });
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
  });

  it('can lose the answer of a change that was made', async () => {
    const sandbox = createSandbox({ now, world: contractWorld });
    const account = sandbox.account('sandbox');
    sandbox.addFault({ kind: 'timed out', strikes: 'after the effect', calls: { kind: 'change' }, nth: 1 });
    expect((await problemFrom(account.createEndpoint('make', at, endpoint))).code).toBe('timed-out');
    const [made] = await account.endpoints(at);
    // The same token finds the endpoint whose answer was lost.
    expect((await account.createEndpoint('make', at, endpoint))?.id).toBe(made?.id);
  });
});

describe('what the sandbox tells of itself', () => {
  it('notes each call with action, region, kind and time', async () => {
    const sandbox = createSandbox({ now: () => 42, world: contractWorld });
    const account = sandbox.account('sandbox');
    await account.identity(signal);
    await account.createEndpoint('rehearse', at, endpoint);
    await account.createEndpoint('make', at, endpoint);
    const note = { profile: 'sandbox', at: 42 };
    const action = 'ec2:CreateVpcEndpoint';
    expect(sandbox.calls()).toEqual([
      { ...note, action: 'sts:GetCallerIdentity', kind: 'reading' },
      { ...note, action, region: 'us-east-1', kind: 'rehearsal' },
      { ...note, action, region: 'us-east-1', kind: 'change' },
    ]);
  });

  it('makes clones that go their own way', async () => {
    const sandbox = createSandbox({ now, world: contractWorld });
    const before = sandbox.snapshot();
    const clone = sandbox.clone();
    await clone.account('sandbox').createEndpoint('make', at, endpoint);
    expect(clone.snapshot()).not.toEqual(before);
    expect(sandbox.snapshot()).toEqual(before);
  });

  it('shows the same network again after a change was undone', async () => {
    let time = 0;
    const sandbox = createSandbox({ now: () => time, world: contractWorld });
    const before = sandbox.snapshot();
    const account = sandbox.account('sandbox');
    const made = await account.createEndpoint('make', at, endpoint);
    await account.deleteEndpoint('make', at, made?.id ?? '');
    expect(sandbox.snapshot()).not.toEqual(before);
    time = 60_000;
    expect(sandbox.snapshot()).toEqual(before);
  });
});
