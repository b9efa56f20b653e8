import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../src/network/account';
import type { Fault } from '../../../../src/sandbox/fault';
import { Problem } from '../../../../src/problem';
import { createSandbox } from '../../../../src/sandbox/sandbox';
import { NetworkHolder } from '../../../../src/ui/network/snapshot/network-holder';
import type { Part, ProfileState } from '../../../../src/ui/network/snapshot/profile-state';
import { holdSandbox, neverAborted, quietSource } from './sandbox-holder';

const east = 'us-east-1';

describe('what a failed read leaves behind', () => {
  it('shows what was known of a region, and lets nobody judge it', async () => {
    const { holder, sandbox } = holdSandbox();
    await holder.whole(neverAborted);
    const known = holder.state.inRegion[east]?.value?.endpoints;
    sandbox.addFault(fault('throttled', { action: 'ec2:DescribeVpcEndpoints', region: east }));
    await holder.refresh(neverAborted);
    const part = holder.state.inRegion[east];
    expect(part?.value?.endpoints).toEqual(known);
    expect(part?.newest?.endpoints).toMatchObject({ kind: 'unread', problem: { code: 'throttled' } });
    expect(holder.snapshot.inRegion[east]?.endpoints.kind).toBe('unread');
    expect(holder.snapshot.inRegion[east]?.vpcs.kind).toBe('read');
  });

  it('shows what was known of zones, of one zone, and of the inside of a VPC', async () => {
    const { holder, sandbox } = holdSandbox();
    const vpcId = await checkoutProd();
    await holder.lookInto(east, vpcId, neverAborted);
    await holder.whole(neverAborted);
    holder.outdate();
    sandbox.addFault(fault('internal error', { action: 'route53:ListResourceRecordSets' }));
    sandbox.addFault(fault('internal error', { action: 'ec2:DescribeRouteTables' }));
    const network = await holder.lookInto(east, vpcId, neverAborted);
    expect(network.vpcDetails[vpcId]?.routeTables.kind).toBe('unread');
    expect(holder.state.vpcDetails[vpcId]?.value?.routeTables.kind).toBe('read');
    const kinds = (part?: ProfileState['zones']['value']) =>
      part?.kind === 'read' ? new Set(part.value.map(({ records }) => records.kind)) : undefined;
    expect(kinds(holder.state.zones.value)).toEqual(new Set(['read']));
    expect(kinds(network.zones)).toEqual(new Set(['unread']));
  });

  it('is one reason for everything when the login expires midway, above what was known', async () => {
    const { holder, sandbox } = holdSandbox();
    await holder.whole(neverAborted);
    holder.outdate();
    sandbox.addFault(fault('login expired', { action: 'ec2:DescribeSubnets' }));
    await expect(holder.lookInto(east, await checkoutProd(), neverAborted)).rejects.toThrow(/expired/);
    const { obstacle, inRegion, identity } = holder.state;
    expect(obstacle).toMatchObject({ code: 'expired-login', actions: ['retry'] });
    expect(identity.value?.kind).toBe('read');
    expect(inRegion[east]?.value?.vpcs.kind).toBe('read');
    expect(isAnythingLoading(holder.state)).toBe(false);
    expect(holder.snapshot).toMatchObject({ identity: { kind: 'unread' }, inRegion: {}, vpcDetails: {} });
    expect(holder.waitsForLogin).toBe(true);
  });

  it('waits for other keys too, where no command renews them', async () => {
    const expired = new Problem({
      code: 'expired-login',
      sentence: 'The keys have expired.',
      remedy: 'Put new ones in their place.',
      actions: ['retry'],
    });
    const account = {
      ...createSandbox({ now: () => 0 }).account('sandbox'),
      identity: () => Promise.reject(expired),
    };
    const holder = new NetworkHolder('sandbox', { ...quietSource, open: () => Promise.resolve(account) });
    await holder.whole(neverAborted);
    expect(holder.waitsForLogin).toBe(true);
  });

  it('goes away with the next login, and what was read then stands', async () => {
    const { holder, sandbox } = holdSandbox();
    sandbox.addFault(fault('login expired', {}));
    await holder.whole(neverAborted);
    const { length } = sandbox.calls();
    await holder.whole(neverAborted);
    expect(sandbox.calls()).toHaveLength(length);
    sandbox.clearFaults();
    await holder.followLogin(neverAborted);
    expect(holder.state.obstacle).toBeUndefined();
    expect(holder.snapshot.inRegion[east]?.vpcs.kind).toBe('read');
  });

  it('is tried again by itself three times and no more, until the person asks', async () => {
    const { holder, sandbox } = holdSandbox();
    sandbox.addFault(fault('login expired', {}));
    await holder.whole(neverAborted);
    const identities = () =>
      sandbox.calls().filter(({ action }) => action === 'sts:GetCallerIdentity').length;
    for (let time = 0; time < 10; time += 1) await holder.followLogin(neverAborted);
    expect(identities()).toBe(4);
    await holder.refresh(neverAborted);
    await holder.followLogin(neverAborted);
    expect(identities()).toBe(6);
  });

  it('waits, where nobody looks, until somebody asks', async () => {
    const { holder, sandbox } = holdSandbox();
    sandbox.addFault(fault('login expired', {}));
    await holder.whole(neverAborted);
    sandbox.clearFaults();
    const { length } = sandbox.calls();
    holder.leave();
    expect(sandbox.calls()).toHaveLength(length);
    await holder.whole(neverAborted);
    expect(holder.snapshot.identity.kind).toBe('read');
  });

  it('is nothing of a profile that is not there any more', async () => {
    const sandbox = createSandbox({ now: () => 0 });
    let profile = 'sandbox';
    const open = () => Promise.resolve().then(() => sandbox.account(profile));
    const holder = new NetworkHolder('sandbox', { ...quietSource, open });
    await holder.whole(neverAborted);
    profile = 'nobody';
    await holder.refresh(neverAborted);
    expect(holder.state).toMatchObject({
      obstacle: { code: 'profile-missing' },
      inRegion: {},
      vpcDetails: {},
    });
    expect(holder.state.identity.value?.kind).toBe('unread');
  });

  it('is nothing of another account, also where the new one may not be read', async () => {
    const sandbox = createSandbox({ now: () => 0, deny: [{ action: 'ec2:*', profile: 'sandbox-agents' }] });
    let account: Account = sandbox.account('sandbox');
    const holder = new NetworkHolder('sandbox', { ...quietSource, open: () => Promise.resolve(account) });
    await holder.lookInto(east, await checkoutProd(), neverAborted);
    await holder.whole(neverAborted);
    account = sandbox.account('sandbox-agents');
    await holder.followLogin(neverAborted);
    expect(holder.state.identity.value).toMatchObject({ value: { accountId: '222222222222' } });
    expect(holder.state.vpcDetails).toEqual({});
    for (const { value } of Object.values(holder.state.inRegion)) expect(value?.vpcs.kind).toBe('unread');
    expect(JSON.stringify(holder.state)).not.toContain('"ownerId":"111111111111"');
    expect(isAnythingLoading(holder.state)).toBe(false);
  });

  it('ends whatever happens, recovers on refresh, and asks no more than a sound network does', async () => {
    const sound = holdSandbox();
    await sound.holder.whole(neverAborted);
    const most = sound.sandbox.calls().length;
    const known = JSON.stringify(sound.holder.snapshot);
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryFault(), { minLength: 1, maxLength: 4 }), async (faults) => {
        const { holder, sandbox } = holdSandbox('sandbox', { faults });
        await holder.whole(neverAborted);
        expect(isAnythingLoading(holder.state)).toBe(false);
        expect(sandbox.calls().length).toBeLessThanOrEqual(most);
        sandbox.clearFaults();
        await holder.refresh(neverAborted);
        expect(JSON.stringify(holder.snapshot)).toBe(known);
        const parts = [holder.state.zones, ...Object.values(holder.state.inRegion)];
        for (const part of parts) expect(part.value).toEqual(part.newest);
      }),
      { numRuns: 60 },
    );
  });

  it('is dropped with the read when a call hangs and somebody refreshes', async () => {
    const { holder, sandbox } = holdSandbox();
    sandbox.addFault(fault('hang', { action: 'ec2:DescribeVpcs', region: east }));
    const hanging = holder.whole(neverAborted);
    await expect.poll(() => holder.state.inRegion['eu-west-2']?.value).toBeDefined();
    sandbox.clearFaults();
    await holder.refresh(neverAborted);
    expect((await hanging).inRegion[east]?.vpcs.kind).toBe('read');
  });
});

const kinds = ['throttled', 'internal error', 'login expired', 'no network', 'timed out'] as const;

function arbitraryFault(): fc.Arbitrary<Fault> {
  const actions = [
    'sts:GetCallerIdentity',
    'iam:ListAccountAliases',
    'ec2:DescribeRegions',
    'ec2:DescribeVpcs',
    'ec2:DescribeVpcEndpoints',
    'route53:ListHostedZones',
    'route53:ListVPCAssociationAuthorizations',
    'route53:GetHostedZone',
  ];
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      action: fc.constantFrom(...actions),
      nth: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    })
    .map(({ kind, action, nth }) => ({ ...fault(kind, { action }), ...(nth === undefined ? {} : { nth }) }));
}

function fault(kind: Fault['kind'], calls: NonNullable<Fault['calls']>): Fault {
  return { kind, strikes: 'before the effect', calls };
}

function isAnythingLoading({ identity, regions, zones, inRegion, vpcDetails }: ProfileState): boolean {
  const parts: readonly Part<unknown>[] = [
    identity,
    regions,
    zones,
    ...Object.values(inRegion),
    ...Object.values(vpcDetails),
  ];
  return parts.some(({ isLoading }) => isLoading);
}

async function checkoutProd(): Promise<string> {
  const account = createSandbox({ now: () => 0 }).account('sandbox');
  const vpcs = await account.vpcs({ region: east, signal: neverAborted });
  return vpcs.find(({ name }) => name === 'checkout-prod')?.id ?? '';
}
