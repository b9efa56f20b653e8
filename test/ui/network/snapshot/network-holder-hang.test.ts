import { describe, expect, it, vi } from 'vitest';
import type { Account } from '../../../../src/network/account';
import { createSandbox } from '../../../../src/sandbox/sandbox';
import { NetworkHolder } from '../../../../src/ui/network/snapshot/network-holder';
import { stuckRows } from '../../../soak/stuck-rows';
import { neverAborted, quietSource } from './sandbox-holder';

const east = 'us-east-1';

/** A call that never answers, and does not even hear that nobody waits for it any more. */
const never = () => new Promise<never>(() => undefined);

/** A sandbox of which one call does not answer until it is healed. */
function hanging(call: 'identity' | 'regions' | 'vpcs' | 'zones' | 'endpoints' | 'alias' | 'open') {
  const sound = createSandbox({ now: () => 0 }).account('sandbox');
  let isHanging = true;
  let calls = 0;
  const hang = <T>(answer: () => Promise<T>) => {
    calls += 1;
    return isHanging ? never() : answer();
  };
  const account: Account = {
    ...sound,
    ...(call === 'identity' ? { identity: (signal) => hang(() => sound.identity(signal)) } : {}),
    ...(call === 'alias' ? { alias: (signal) => hang(() => sound.alias(signal)) } : {}),
    ...(call === 'regions' ? { regions: (signal) => hang(() => sound.regions(signal)) } : {}),
    ...(call === 'vpcs' ? { vpcs: (at) => hang(() => sound.vpcs(at)) } : {}),
    ...(call === 'endpoints' ? { endpoints: (at) => hang(() => sound.endpoints(at)) } : {}),
    ...(call === 'zones' ? { zones: (domains, signal) => hang(() => sound.zones(domains, signal)) } : {}),
  };
  const answered = () => Promise.resolve(account);
  const open = () => (call === 'open' ? hang(answered) : answered());
  const holder = new NetworkHolder('sandbox', { ...quietSource, open });
  return { holder, heal: () => void (isHanging = false), calls: () => calls };
}

const places = ['open', 'identity', 'regions', 'vpcs', 'endpoints', 'zones', 'alias'] as const;

describe.each(places)('a read whose call of %s never answers', (call) => {
  it('is joined by who asks next, also after everybody who waited has given up', async () => {
    const { holder, calls } = hanging(call);
    const person = new AbortController();
    const given = holder.whole(person.signal);
    await expect.poll(calls).toBeGreaterThan(0);
    person.abort();
    await expect(given).rejects.toThrow();
    const before = calls();
    const next = holder.whole(neverAborted);
    const outcome = await Promise.race([next, new Promise((resolve) => setTimeout(resolve, 30, 'waiting'))]);
    expect(outcome).toBe('waiting');
    // A stopped person's command must not double the calls; what bounds the wait is the limit of each call.
    expect(calls()).toBeLessThanOrEqual(before + 1);
    holder.end();
    await expect(next).rejects.toThrow();
  });

  it('ends with a refresh, which gives all who wait the newer answer and leaves nothing loading', async () => {
    const { holder, heal, calls } = hanging(call);
    const person = new AbortController();
    const given = holder.whole(person.signal).catch(() => 'given up');
    const waiting = [holder.whole(neverAborted), holder.addRegions([east], neverAborted)];
    await expect.poll(calls).toBeGreaterThan(0);
    person.abort();
    heal();
    const refreshed = await holder.refresh(neverAborted);
    expect(await given).toBe('given up');
    for (const network of await Promise.all(waiting)) {
      expect(network.inRegion[east]?.vpcs).toEqual(refreshed.inRegion[east]?.vpcs);
    }
    expect(refreshed.inRegion[east]?.vpcs.kind).toBe('read');
    expect(stuckRows(holder.state)).toEqual([]);
    const before = calls();
    expect(await holder.whole(neverAborted)).toEqual(refreshed);
    expect(calls()).toBe(before);
  });
});

describe('a refresh', () => {
  it('during a refresh takes its place, and both have the newer answer', async () => {
    const { holder, heal, calls } = hanging('vpcs');
    const first = holder.refresh(neverAborted);
    await expect.poll(calls).toBeGreaterThan(0);
    heal();
    const second = holder.refresh(neverAborted);
    expect(await first).toEqual(await second);
    expect(stuckRows(holder.state)).toEqual([]);
  });

  it('after the end of a holder reads nothing', async () => {
    const { holder, heal, calls } = hanging('identity');
    heal();
    await holder.whole(neverAborted);
    holder.end();
    const before = calls();
    await expect(holder.refresh(neverAborted)).rejects.toThrow();
    await expect(holder.whole(neverAborted)).rejects.toThrow();
    expect(calls()).toBe(before);
  });
});

describe('a fault of this extension', () => {
  function withFault(fault: Partial<Account>) {
    const account = { ...createSandbox({ now: () => 0 }).account('sandbox') };
    const open = () => Promise.resolve(account);
    const holder = new NetworkHolder('sandbox', { ...quietSource, open });
    return { holder, strike: () => void Object.assign(account, fault) };
  }
  const defect = () => Promise.reject(new TypeError('x is not a function'));

  it.each<[string, Partial<Account>]>([
    ['a region', { vpcs: defect }],
    ['zones', { zones: defect }],
    ['an identity', { identity: defect }],
  ])('in reading %s leaves nothing loading, and what was known to be seen', async (_, fault) => {
    const { holder, strike } = withFault(fault);
    const known = await holder.whole(neverAborted);
    const [vpc] = known.inRegion[east]?.vpcs.kind === 'read' ? known.inRegion[east].vpcs.value : [];
    strike();
    holder.outdate();
    const asked = [
      holder.addRegions(['us-west-2'], neverAborted),
      holder.lookInto(east, vpc?.id ?? '', neverAborted),
      holder.refresh(neverAborted),
    ];
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.at(-1)).toMatchObject({ status: 'rejected' });
    expect(stuckRows(holder.state)).toEqual([]);
    expect(holder.state.inRegion[east]?.value?.subnets.kind).toBe('read');
  });

  it('in one region is a row of that region, and the others stand', async () => {
    const { holder, strike } = withFault({ vpcs: defect });
    await holder.whole(neverAborted);
    strike();
    await expect(holder.addRegions(['us-west-2'], neverAborted)).rejects.toThrow(TypeError);
    expect(stuckRows(holder.state)).toEqual([]);
    expect(holder.state.obstacle).toBeUndefined();
    expect(holder.state.inRegion['us-west-2']?.value?.vpcs).toMatchObject({
      kind: 'unread',
      problem: { code: 'unexpected-answer' },
    });
    expect(holder.snapshot.inRegion[east]?.vpcs.kind).toBe('read');
  });

  it('in who is told of changes does not end a read', async () => {
    const later = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => undefined);
    const account = createSandbox({ now: () => 0 }).account('sandbox');
    const holder = new NetworkHolder('sandbox', {
      ...quietSource,
      open: () => Promise.resolve(account),
      changed: () => {
        throw new TypeError('a listener');
      },
    });
    const network = await holder.whole(neverAborted);
    expect(network.inRegion[east]?.vpcs.kind).toBe('read');
    expect(stuckRows(holder.state)).toEqual([]);
    expect(later.mock.calls[0]?.[0]).toThrow('a listener');
    later.mockRestore();
  });
});
