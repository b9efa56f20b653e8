import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../src/network/account';
import { readOr } from '../../../../src/network/reading';
import { createSandbox, type SandboxOptions } from '../../../../src/sandbox/sandbox';
import { NetworkHolder } from '../../../../src/ui/network/snapshot/network-holder';
import { stuckRows } from '../../../soak/stuck-rows';
import { neverAborted, quietSource } from './sandbox-holder';

const east = 'us-east-1';
const hub = '"ownerId":"111111111111"';

/** A profile that leads to one account and then, its description changed, to another. */
function changing(
  options: Partial<SandboxOptions> = {},
  first: (account: Account) => Account = (one) => one,
) {
  const sandbox = createSandbox({ now: () => 0, ...options });
  let account = first(sandbox.account('sandbox'));
  const holder = new NetworkHolder('sandbox', { ...quietSource, open: () => Promise.resolve(account) });
  const become = (profile: string, change: Partial<Account> = {}) => {
    account = { ...sandbox.account(profile), ...change };
    holder.doubt();
  };
  return { sandbox, holder, become };
}

function gate() {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return { opened: promise, open: () => resolve(undefined) };
}

describe('a profile that becomes one of another account', () => {
  it('while everything is being read shows all of the new account and nothing of the old', async () => {
    const slow = gate();
    const { holder, become } = changing({}, (account) => ({
      ...account,
      vpcs: async (at) => {
        const answer = await account.vpcs(at);
        if (at.region === east) await slow.opened;
        return answer;
      },
    }));
    const waiting = holder.whole(neverAborted);
    await expect.poll(() => holder.state.inRegion['eu-west-2']?.value).toBeDefined();
    become('sandbox-agents');
    const followed = holder.followLogin(neverAborted);
    await expect
      .poll(() => holder.state.identity.value)
      .toMatchObject({ value: { accountId: '222222222222' } });
    slow.open();
    await followed;
    const network = await waiting;
    expect(network.identity).toMatchObject({ value: { accountId: '222222222222' } });
    expect(readOr(network.inRegion[east]?.vpcs ?? { kind: 'read', value: [] }, []).length).toBeGreaterThan(0);
    expect(Object.keys(network.inRegion)).toEqual(['ap-northeast-1', 'ap-southeast-2', 'eu-west-2', east]);
    expect(JSON.stringify(holder.state)).not.toContain(hub);
    expect(stuckRows(holder.state)).toEqual([]);
  });

  it.each(['at once', 'later'])(
    'while somebody looks into a VPC (%s) brings no inside of the old one',
    async (moment) => {
      let asked = 0;
      const tables = () => asked;
      const slow = gate();
      const { holder, become } = changing({}, (account) => ({
        ...account,
        routeTables: async (at, vpcId) => {
          asked += 1;
          await slow.opened;
          return account.routeTables(at, vpcId);
        },
      }));
      const known = await holder.whole(neverAborted);
      const [vpc] = readOr(known.inRegion[east]?.vpcs ?? { kind: 'read', value: [] }, []);
      const looking = holder.lookInto(east, vpc?.id ?? '', neverAborted);
      if (moment === 'later') await expect.poll(tables).toBe(1);
      become('sandbox-agents');
      await holder.followLogin(neverAborted);
      slow.open();
      // It is not in the new account.
      await expect(looking).rejects.toMatchObject({ facts: { code: 'not-found' } });
      expect(JSON.stringify(holder.state)).not.toContain(hub);
    },
  );

  it('has not the alias of the old one, where it has none itself', async () => {
    const { holder, become } = changing();
    await holder.whole(neverAborted);
    expect(holder.snapshot.identity).toMatchObject({ value: { alias: 'example-hub' } });
    become('sandbox-agents', { alias: () => Promise.resolve(undefined) });
    await holder.followLogin(neverAborted);
    expect(holder.state.identity.value).toMatchObject({ value: { accountId: '222222222222' } });
    expect(JSON.stringify(holder.state.identity)).not.toContain('alias');
  });

  it('keeps the alias where the account is the same after all', async () => {
    const { holder, become } = changing();
    await holder.whole(neverAborted);
    become('sandbox');
    await holder.followLogin(neverAborted);
    expect(holder.state.identity.value).toMatchObject({ value: { alias: 'example-hub' } });
  });

  it.each(['throttled', 'login expired', 'no network'] as const)(
    'shows nothing of the old one while it is not known whose account it is (%s), and all afterwards',
    async (kind) => {
      const { holder, sandbox, become } = changing();
      await holder.whole(neverAborted);
      sandbox.addFault({
        kind,
        strikes: 'before the effect',
        calls: { action: 'sts:GetCallerIdentity' },
      });
      become('sandbox-agents');
      await expect(holder.followLogin(neverAborted)).rejects.toThrow(/account/);
      expect(JSON.stringify(holder.state)).not.toContain(hub);
      expect(holder.state.obstacle).toBeDefined();
      sandbox.clearFaults();
      const { inRegion } = await holder.refresh(neverAborted);
      expect(inRegion[east]?.vpcs.kind).toBe('read');
      expect(JSON.stringify(holder.state)).not.toContain(hub);
    },
  );

  it('while nobody looks is read anew by who asks next, what was read a moment ago too', async () => {
    const { holder, become } = changing();
    await holder.whole(neverAborted);
    become('sandbox-agents');
    holder.leave();
    const { inRegion } = await holder.whole(neverAborted);
    expect(Object.keys(inRegion)).toEqual(['ap-northeast-1', 'ap-southeast-2', 'eu-west-2', east]);
    expect(JSON.stringify(holder.state)).not.toContain(hub);
  });
});

describe('a login that has expired', () => {
  it('is followed again ten minutes later, however often files have changed for nothing', async () => {
    const sandbox = createSandbox({ now: () => 0 });
    const account = sandbox.account('sandbox');
    let now = 0;
    const holder = new NetworkHolder('sandbox', {
      ...quietSource,
      open: () => Promise.resolve(account),
      now: () => now,
    });
    sandbox.addFault({ kind: 'login expired', strikes: 'before the effect' });
    await holder.whole(neverAborted);
    for (let time = 0; time < 5; time += 1) await holder.followLogin(neverAborted);
    sandbox.clearFaults();
    await holder.followLogin(neverAborted);
    expect(holder.waitsForLogin).toBe(true);
    now += 10 * 60_000;
    await holder.followLogin(neverAborted);
    expect(holder.waitsForLogin).toBe(false);
    expect(holder.snapshot.inRegion[east]?.vpcs.kind).toBe('read');
  });
});
