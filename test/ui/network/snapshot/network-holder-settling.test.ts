import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readOr } from '../../../../src/network/reading';
import { type HeldSandbox, holdSandbox, neverAborted } from './sandbox-holder';

const east = 'us-east-1';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function withPendingEndpoint(): Promise<{ readonly held: HeldSandbox; readonly id: string }> {
  const held = holdSandbox('sandbox', { now: () => Date.now() });
  const account = held.sandbox.account('sandbox');
  const at = { region: east, signal: neverAborted };
  const endpoints = await account.endpoints(at);
  const known = endpoints.find(({ serviceName }) => serviceName.includes('.vpce-svc-'));
  const vpcId = known?.vpcId ?? '';
  const subnet = (await account.subnets(at)).find((one) => one.vpcId === vpcId);
  const [group] = await account.securityGroups(at, vpcId);
  const made = await account.createEndpoint('make', at, {
    token: 'settling',
    vpcId,
    serviceName: known?.serviceName ?? '',
    serviceRegion: east,
    subnetIds: [subnet?.id ?? ''],
    securityGroupIds: [group?.id ?? ''],
    privateDns: 'off',
    tags: {},
  });
  return { held, id: made?.id ?? '' };
}

function stateOf({ holder }: HeldSandbox, id: string): string | undefined {
  const part = holder.state.inRegion[east]?.value;
  return part && readOr(part.endpoints, []).find((endpoint) => endpoint.id === id)?.state;
}

describe('an endpoint on its way', () => {
  it('is followed while somebody looks, with one call each time, until it has settled', async () => {
    const { held, id } = await withPendingEndpoint();
    await held.holder.whole(neverAborted);
    expect(stateOf(held, id)).toBe('pending');
    const before = held.sandbox.calls().length;
    held.holder.watch();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(stateOf(held, id)).toBe('available');
    const since = held.sandbox.calls().slice(before);
    expect(new Set(since.map(({ action, region }) => `${action} ${region ?? ''}`))).toEqual(
      new Set([`ec2:DescribeVpcEndpoints ${east}`]),
    );
    await vi.advanceTimersByTimeAsync(600_000);
    expect(held.sandbox.calls()).toHaveLength(before + since.length);
    expect(held.holder.state.inRegion[east]?.isLoading).toBe(false);
  });

  it('is left alone while nobody looks', async () => {
    const { held, id } = await withPendingEndpoint();
    held.holder.watch();
    await held.holder.whole(neverAborted);
    held.holder.pause();
    const before = held.sandbox.calls().length;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(held.sandbox.calls()).toHaveLength(before);
    expect(stateOf(held, id)).toBe('pending');
  });
});
