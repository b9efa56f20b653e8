import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../src/network/account';
import { readOr } from '../../../../src/network/reading';
import type { Sandbox } from '../../../../src/sandbox/sandbox';
import { NetworkHolder } from '../../../../src/ui/network/snapshot/network-holder';
import { roundTrips } from '../../../inventory/round-trips';
import { holdSandbox, neverAborted, quietSource } from './sandbox-holder';

const east = 'us-east-1';

describe('what a network holder asks of AWS', () => {
  it('is three answers deep for a whole network', async () => {
    const trips = await tripsOf(async (holder) => holder.whole(neverAborted));
    expect(trips).toBe(3);
  });

  it('is four answers deep for a VPC when nothing is known, and three when the account is', async () => {
    const vpcId = await vpcNamed('batch-west', 'us-west-2');
    const look = async (holder: NetworkHolder) => holder.lookInto('us-west-2', vpcId, neverAborted);
    expect(await tripsOf(look)).toBeLessThanOrEqual(4);
    const known = await tripsOf(look, async (slow) => {
      await slow.addRegions(['us-west-2'], neverAborted);
      await slow.whole(neverAborted);
      slow.outdate();
    });
    expect(known).toBeLessThanOrEqual(3);
  });

  it('is at most four calls for a region, and nothing of services, before somebody looks', async () => {
    const { holder, sandbox } = holdSandbox();
    await holder.whole(neverAborted);
    const regional = Map.groupBy(regionalCalls(sandbox), ({ region }) => region);
    for (const calls of regional.values()) {
      const actions = calls.map(({ action }) => action);
      expect(actions.length).toBeLessThanOrEqual(4);
      expect(new Set(actions).size).toBe(actions.length);
    }
    expect(count(sandbox, 'ec2:DescribeVpcEndpointServices')).toBe(0);
  });

  it('shows zones before it is known who else may join them', async () => {
    const { account } = sandboxAccount();
    const gate = Promise.withResolvers<undefined>();
    const holder = holderOf({
      ...account,
      zoneAuthorizations: async (id, signal) => {
        await gate.promise;
        return account.zoneAuthorizations(id, signal);
      },
    });
    const reading = holder.whole(neverAborted);
    await expect.poll(() => holder.state.zones.value).toMatchObject({ kind: 'read' });
    expect(kindsOfAuthorizations(holder)).toEqual(['unread']);
    gate.resolve(undefined);
    await reading;
    expect(kindsOfAuthorizations(holder)).toEqual(['read']);
  });

  it('is not repeated for a VPC of a network that was read a moment ago, nor for the plan after a diagnosis', async () => {
    const { holder, sandbox } = holdSandbox();
    const vpcId = await vpcNamed('checkout-prod', east);
    await holder.whole(neverAborted);
    await holder.lookInto(east, vpcId, neverAborted);
    for (const action of ['ec2:DescribeVpcs', 'ec2:DescribeVpcEndpoints'])
      expect(
        regionalCalls(sandbox).filter((call) => call.action === action && call.region === east),
      ).toHaveLength(1);
    const before = sandbox.calls().length;
    await holder.lookInto(east, vpcId, neverAborted);
    expect(sandbox.calls()).toHaveLength(before);
  });

  it('is repeated when ten seconds have passed, when something was changed, and when somebody insists', async () => {
    const held = holdSandbox();
    const { holder, sandbox } = held;
    const vpcId = await vpcNamed('checkout-prod', east);
    const look = async () => {
      const before = sandbox.calls().length;
      await holder.lookInto(east, vpcId, neverAborted);
      return sandbox.calls().length - before;
    };
    const first = await look();
    held.now += 9_999;
    expect(await look()).toBe(0);
    held.now += 1;
    expect(await look()).toBeGreaterThan(10);
    holder.outdate();
    expect(await look()).toBeGreaterThan(10);
    expect(first).toBeGreaterThan(10);
  });

  it('is repeated for what failed', async () => {
    const { holder, sandbox } = holdSandbox();
    const vpcId = await vpcNamed('checkout-prod', east);
    sandbox.addFault({
      kind: 'throttled',
      strikes: 'before the effect',
      calls: { action: 'ec2:DescribeRouteTables' },
    });
    await holder.lookInto(east, vpcId, neverAborted);
    sandbox.clearFaults();
    const network = await holder.lookInto(east, vpcId, neverAborted);
    expect(network.vpcDetails[vpcId]?.routeTables.kind).toBe('read');
  });

  it('does not take the answer that was under way while something was changed', async () => {
    const { account, sandbox } = sandboxAccount();
    const gate = Promise.withResolvers<undefined>();
    let count = 0;
    const holder = holderOf({
      ...account,
      vpcs: async (at) => {
        const answer = await account.vpcs(at);
        count += 1;
        if (count > 1) return answer;
        await gate.promise;
        return [];
      },
    });
    const vpcId = await vpcNamed('checkout-prod', east);
    void holder.addRegions([east], neverAborted);
    await expect.poll(() => count).toBe(1);
    holder.outdate();
    const network = await holder.lookInto(east, vpcId, neverAborted);
    gate.resolve(undefined);
    await new Promise((resolve) => setImmediate(resolve));
    expect(network.vpcDetails[vpcId]?.dns.kind).toBe('read');
    expect(holder.snapshot.inRegion[east]?.vpcs).toMatchObject({ kind: 'read' });
    expect(
      readOr(holder.snapshot.inRegion[east]?.vpcs ?? { kind: 'read', value: [] }, []).length,
    ).toBeGreaterThan(0);
    expect(sandbox.calls().length).toBeGreaterThan(0);
  });

  it('is about the services of other regions where a plan needs them', async () => {
    const { holder } = holdSandbox();
    const vpcId = await vpcNamed('checkout-prod', east);
    await holder.lookInto(east, vpcId, neverAborted);
    const network = await holder.lookInto(east, vpcId, neverAborted, ['eu-west-2']);
    expect(network.inRegion[east]?.services['eu-west-2']?.kind).toBe('read');
    expect(network.inRegion[east]?.services[east]?.kind).toBe('read');
  });

  it('is about the VPC with the endpoints at the other end of a peering as well', async () => {
    const { holder } = holdSandbox();
    const vpcId = await vpcNamed('batch-west', 'us-west-2');
    const hubId = await vpcNamed('platform-prod', east);
    await holder.whole(neverAborted);
    const network = await holder.lookInto('us-west-2', vpcId, neverAborted);
    expect(Object.keys(network.vpcDetails).sort()).toEqual([hubId, vpcId].sort());
    expect(network.vpcDetails[hubId]?.routeTables.kind).toBe('read');
  });

  it('is about authorizations only of zones that the VPC has or that lead to it', async () => {
    const { holder, sandbox } = holdSandbox();
    const vpcId = await vpcNamed('platform-prod', east);
    const network = await holder.lookInto(east, vpcId, neverAborted);
    const zones = readOr(network.zones, []);
    const asked = zones.filter(({ authorizations }) => authorizations.kind === 'read');
    const endpoints = readOr(network.inRegion[east]?.endpoints ?? { kind: 'read', value: [] }, []);
    const names = endpoints
      .filter((endpoint) => endpoint.vpcId === vpcId)
      .flatMap(({ dnsEntries }) => dnsEntries.map(({ name }) => name));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(zones.length);
    for (const { records } of asked) {
      const targets = readOr(records, []).map(({ target }) =>
        target.kind === 'alias' ? target.alias.name : '',
      );
      expect(targets.some((name) => names.includes(name))).toBe(true);
    }
    expect(count(sandbox, 'route53:ListVPCAssociationAuthorizations')).toBe(asked.length);
  });
});

function sandboxAccount(): { readonly account: Account; readonly sandbox: Sandbox } {
  const { sandbox } = holdSandbox();
  return { account: sandbox.account('sandbox'), sandbox };
}

function holderOf(account: Account): NetworkHolder {
  return new NetworkHolder('sandbox', { ...quietSource, open: () => Promise.resolve(account) });
}

/** How deep the work is after something else was done, on an account of its own. */
async function tripsOf(
  work: (holder: NetworkHolder) => Promise<unknown>,
  before: (holder: NetworkHolder) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const { account } = sandboxAccount();
  const whole = await roundTrips(account, async (slow) => {
    const holder = holderOf(slow);
    await before(holder);
    await work(holder);
  });
  const without = await roundTrips(account, (slow) => before(holderOf(slow)));
  return whole - without;
}

async function vpcNamed(name: string, region: string): Promise<string> {
  const vpcs = await sandboxAccount().account.vpcs({ region, signal: neverAborted });
  return vpcs.find((vpc) => vpc.name === name)?.id ?? '';
}

function kindsOfAuthorizations({ snapshot }: NetworkHolder): readonly string[] {
  return [...new Set(readOr(snapshot.zones, []).map(({ authorizations }) => authorizations.kind))];
}

function regionalCalls(sandbox: Sandbox) {
  return sandbox
    .calls()
    .filter(({ action }) => action.startsWith('ec2:Describe') && action !== 'ec2:DescribeRegions');
}

function count(sandbox: Sandbox, action: string): number {
  return sandbox.calls().filter((call) => call.action === action).length;
}
