import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../src/network/account';
import { createSandbox } from '../../../../src/sandbox/sandbox';
import { NetworkHolder } from '../../../../src/ui/network/snapshot/network-holder';
import { holdSandbox, neverAborted, quietSource } from './sandbox-holder';

describe('a network holder', () => {
  it('reads nothing before somebody asks', () => {
    const { holder, sandbox } = holdSandbox();
    expect(sandbox.calls()).toEqual([]);
    expect(holder.state.identity).toEqual({ isLoading: false });
  });

  it('reads everything once, however many ask', async () => {
    const { holder, sandbox } = holdSandbox();
    await Promise.all([holder.whole(neverAborted), holder.whole(neverAborted)]);
    await holder.whole(neverAborted);
    const identities = sandbox.calls().filter(({ action }) => action === 'sts:GetCallerIdentity');
    expect(identities).toHaveLength(1);
  });

  it('shows each region as it arrives', async () => {
    const slow = gate();
    const { holder } = holdAccount((account) => ({
      ...account,
      vpcs: async (at) => {
        if (at.region === 'us-east-1') await slow.opened;
        return account.vpcs(at);
      },
    }));
    const reading = holder.whole(neverAborted);
    await expect.poll(() => holder.state.inRegion['eu-west-2']?.value).toBeDefined();
    expect(holder.state.inRegion['us-east-1']).toEqual({ isLoading: true });
    slow.open();
    await reading;
    expect(holder.state.inRegion['us-east-1']?.isLoading).toBe(false);
  });

  it('ends what is under way once nobody looks, and goes on with the rest when somebody does', async () => {
    const slow = gate();
    let isEnded = false;
    const calls: string[] = [];
    const { holder } = holdAccount((account) => ({
      ...account,
      vpcs: async (at) => {
        calls.push(at.region);
        if (at.region !== 'us-east-1') return account.vpcs(at);
        at.signal.addEventListener('abort', () => (isEnded = true));
        await slow.opened;
        return account.vpcs(at);
      },
    }));
    const looking = new AbortController();
    const reading = holder.whole(looking.signal).catch((error: unknown) => error);
    await expect.poll(() => holder.state.inRegion['eu-west-2']?.value).toBeDefined();
    looking.abort();
    holder.pause();
    expect(await reading).toMatchObject({ name: 'AbortError' });
    expect(isEnded).toBe(true);
    expect(holder.state.inRegion['us-east-1']).toBeUndefined();
    expect(holder.state.inRegion['eu-west-2']?.isLoading).toBe(false);
    slow.open();
    await holder.whole(neverAborted);
    expect(holder.state.inRegion['us-east-1']?.value).toBeDefined();
    expect(calls.filter((region) => region === 'eu-west-2')).toHaveLength(1);
  });

  it('reads on where somebody waits for it, whoever looks', async () => {
    const { holder } = holdSandbox();
    const looking = new AbortController();
    const seen = holder.whole(looking.signal).catch(() => undefined);
    const waited = holder.whole(neverAborted);
    looking.abort();
    holder.pause();
    await seen;
    expect((await waited).inRegion['us-east-1']).toBeDefined();
  });

  it('keeps what is known visible while it refreshes', async () => {
    const { holder } = holdSandbox();
    await holder.whole(neverAborted);
    const refreshing = holder.refresh(neverAborted);
    const part = holder.state.inRegion['us-east-1'];
    expect([part?.isLoading, part?.value?.vpcs.kind]).toEqual([true, 'read']);
    await refreshing;
    expect(holder.state.inRegion['us-east-1']?.isLoading).toBe(false);
  });

  it('drops what a read brings that a refresh has ended, and gives its waiter the newer answer', async () => {
    const first = gate();
    let count = 0;
    const { holder } = holdAccount((account) => ({
      ...account,
      identity: async (signal) => {
        count += 1;
        if (count > 1) return account.identity(signal);
        await first.opened;
        return { accountId: '999999999999', arn: 'arn:aws:iam::999999999999:user/old' };
      },
    }));
    const waiting = holder.whole(neverAborted);
    await expect.poll(() => count).toBe(1);
    const refreshed = holder.refresh(neverAborted);
    await refreshed;
    first.open();
    const networks = [await waiting, await refreshed];
    for (const { identity } of networks) {
      expect(identity).toMatchObject({ kind: 'read', value: { accountId: '111111111111' } });
    }
    expect(holder.state.identity.value).toEqual(networks[0]?.identity);
  });

  it('stops waiting when the person cancels, and goes on reading for the others', async () => {
    const { holder } = holdSandbox();
    const controller = new AbortController();
    const cancelled = holder.whole(controller.signal);
    const other = holder.whole(neverAborted);
    controller.abort();
    await expect(cancelled).rejects.toThrow();
    await expect(other).resolves.toMatchObject({ profile: 'sandbox' });
  });

  it('gives one reason for everything when the login has expired, and recovers on refresh', async () => {
    const { holder, sandbox } = holdSandbox();
    sandbox.addFault({ kind: 'login expired', strikes: 'before the effect' });
    await holder.whole(neverAborted);
    expect(holder.state.inRegion).toEqual({});
    expect(holder.state.zones.value).toMatchObject({ kind: 'unread', problem: { code: 'expired-login' } });
    sandbox.clearFaults();
    await holder.refresh(neverAborted);
    expect(holder.state.inRegion['us-east-1']?.value?.vpcs.kind).toBe('read');
  });

  it('keeps the rest when one region is denied', async () => {
    const { holder } = holdSandbox('sandbox', {
      deny: [{ action: 'ec2:DescribeVpcs', region: 'eu-west-2' }],
    });
    await holder.whole(neverAborted);
    const kinds = Object.entries(holder.state.inRegion).map(([name, part]) => [name, part.value?.vpcs.kind]);
    expect(Object.fromEntries(kinds)).toMatchObject({ 'eu-west-2': 'unread', 'us-east-1': 'read' });
  });

  it('leaves out a region of a site that the account has not enabled, unless somebody asked for it by name', async () => {
    const withoutLondon = (account: Account): Account => ({
      ...account,
      regions: async (signal) =>
        (await account.regions(signal)).map((one) => ({ ...one, isEnabled: one.name !== 'eu-west-2' })),
    });
    const { holder } = holdAccount(withoutLondon);
    await holder.whole(neverAborted);
    expect(Object.keys(holder.state.inRegion)).toEqual(['ap-northeast-1', 'ap-southeast-2', 'us-east-1']);
    await holder.addRegions(['eu-west-2'], neverAborted);
    await holder.refresh(neverAborted);
    expect(Object.keys(holder.state.inRegion)).toContain('eu-west-2');
  });

  it('shows whose account it is without waiting for its alias, and the alias when it comes', async () => {
    const slow = gate();
    const { holder } = holdAccount((account) => ({
      ...account,
      alias: async (signal) => {
        await slow.opened;
        return account.alias(signal);
      },
    }));
    const reading = holder.whole(neverAborted);
    await expect.poll(() => holder.state.identity.value).toMatchObject({ kind: 'read' });
    expect(holder.state.identity).not.toHaveProperty('value.value.alias');
    slow.open();
    await reading;
    expect(holder.snapshot.identity).toMatchObject({ value: { alias: 'example-hub' } });
  });

  it('says of a profile that is not there that it is not there', async () => {
    const { holder } = holdSandbox('nobody');
    const { identity } = await holder.whole(neverAborted);
    expect(identity).toMatchObject({ kind: 'unread', problem: { code: 'profile-missing' } });
    await expect(holder.lookInto('us-east-1', 'vpc-1', neverAborted)).rejects.toThrow(/nobody/);
  });

  it('looks into a VPC without waiting for other regions', async () => {
    const never = gate();
    const { holder } = holdAccount((account) => ({
      ...account,
      vpcs: async (at) => {
        if (at.region === 'eu-west-2') await never.opened;
        return account.vpcs(at);
      },
    }));
    void holder.whole(neverAborted);
    const vpcId = await checkoutProd();
    const network = await holder.lookInto('us-east-1', vpcId, neverAborted);
    expect(network.vpcDetails[vpcId]?.dns.kind).toBe('read');
  });

  it('brings nothing more after its end', async () => {
    const { holder } = holdSandbox();
    const reading = holder.whole(neverAborted);
    holder.end();
    await expect(reading).rejects.toThrow();
    expect(holder.state.inRegion).toEqual({});
  });

  it('turns a defect into a row instead of an endless spinner', async () => {
    const { holder } = holdAccount((account) => ({
      ...account,
      regions: () => Promise.reject(new TypeError('undefined is not a function')),
    }));
    await expect(holder.whole(neverAborted)).rejects.toThrow(TypeError);
    expect(holder.state.regions).toMatchObject({ isLoading: false, value: { kind: 'unread' } });
    expect(holder.state.zones.isLoading).toBe(false);
  });
});

function holdAccount(change: (account: Account) => Account): { readonly holder: NetworkHolder } {
  const account = change(createSandbox({ now: () => 0 }).account('sandbox'));
  return { holder: new NetworkHolder('sandbox', { ...quietSource, open: () => Promise.resolve(account) }) };
}

async function checkoutProd(): Promise<string> {
  const account = createSandbox({ now: () => 0 }).account('sandbox');
  const vpcs = await account.vpcs({ region: 'us-east-1', signal: neverAborted });
  return vpcs.find(({ name }) => name === 'checkout-prod')?.id ?? '';
}

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return { opened: promise, open: () => resolve(undefined) };
}
