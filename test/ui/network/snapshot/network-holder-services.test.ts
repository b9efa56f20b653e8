import { describe, expect, it } from 'vitest';
import { readOr } from '../../../../src/network/reading';
import type { NetworkHolder } from '../../../../src/ui/network/snapshot/network-holder';
import { type HeldSandbox, holdSandbox, neverAborted } from './sandbox-holder';

const east = 'us-east-1';
const action = 'ec2:DescribeVpcEndpointServices';

async function looked() {
  const held = holdSandbox();
  await held.holder.whole(neverAborted);
  const vpcs = held.holder.snapshot.inRegion[east]?.vpcs ?? { kind: 'read' as const, value: [] };
  const [first = '', second = ''] = readOr(vpcs, []).map(({ id }) => id);
  await held.holder.lookInto(east, first, neverAborted);
  return { held, first, second };
}

const servicesOf = (holder: NetworkHolder) => holder.snapshot.inRegion[east]?.services;
const asked = ({ sandbox }: HeldSandbox) => sandbox.calls().filter((call) => call.action === action).length;

describe('what AWS says of services', () => {
  it('is asked for once for all VPCs of a region that are looked into within a moment', async () => {
    const { held, second } = await looked();
    await held.holder.lookInto(east, second, neverAborted);
    expect(asked(held)).toBe(1);
    expect(servicesOf(held.holder)?.[east]?.kind).toBe('read');
  });

  it('counts no more after a refresh, and is asked for again by the next look', async () => {
    const { held, first } = await looked();
    await held.holder.refresh(neverAborted);
    expect(servicesOf(held.holder)).toEqual({});
    expect(asked(held)).toBe(1);
    await held.holder.lookInto(east, first, neverAborted);
    expect(servicesOf(held.holder)?.[east]?.kind).toBe('read');
    expect(asked(held)).toBe(2);
  });

  it('is not taken from before the refresh where the answer after it cannot be had', async () => {
    const { held, first } = await looked();
    await held.holder.refresh(neverAborted);
    held.sandbox.addFault({ kind: 'throttled', strikes: 'before the effect', calls: { action } });
    await held.holder.lookInto(east, first, neverAborted);
    expect(servicesOf(held.holder)?.[east]).toMatchObject({ kind: 'unread', problem: { code: 'throttled' } });
    held.sandbox.clearFaults();
    await held.holder.lookInto(east, first, neverAborted);
    expect(servicesOf(held.holder)?.[east]?.kind).toBe('read');
  });

  it('stands while the listing of its region is read again, so that no verdict of another VPC flickers', async () => {
    const { held, second } = await looked();
    held.now += 60_000;
    const seen = new Set<boolean>();
    const look = held.holder.lookInto(east, second, neverAborted);
    for (let turn = 0; turn < 50; turn += 1) {
      seen.add(servicesOf(held.holder)?.[east]?.kind === 'read');
      await Promise.resolve();
    }
    await look;
    expect([...seen]).toEqual([true]);
    expect(asked(held)).toBe(2);
  });
});
