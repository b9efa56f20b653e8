import { describe, expect, it } from 'vitest';
import { read, unread } from '../../../../src/network/reading';
import { createSandbox } from '../../../../src/sandbox/sandbox';
import { FoundRegions } from '../../../../src/ui/network/snapshot/found-regions';
import { NetworkHolder } from '../../../../src/ui/network/snapshot/network-holder';
import { accountId, endpoint, networkOf, region } from '../../../network/network-of';
import { neverAborted, quietSource } from './sandbox-holder';

function memory(known: Record<string, unknown> = {}) {
  const values = new Map(Object.entries(known));
  const found = new FoundRegions({
    get: (key) => values.get(key),
    update: (key, value) => {
      values.set(key, value);
      return Promise.resolve();
    },
  });
  return { found, values };
}

const some = endpoint({ serviceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-1' });
const denied = unread({ code: 'permission-missing', sentence: '', remedy: '' });

describe('regions where something was found', () => {
  it('are remembered by account, and forgotten when they are empty, not when they cannot be read', () => {
    const { found } = memory();
    found.note(networkOf({ endpoints: read([some]) }));
    expect(found.of(accountId)).toEqual([region]);
    found.note(networkOf({ endpoints: denied }));
    expect(found.of(accountId)).toEqual([region]);
    found.note(networkOf({ endpoints: read([]) }));
    expect(found.of(accountId)).toEqual([]);
    expect(found.of('222222222222')).toEqual([]);
  });

  it('are kept as names of regions and nothing else', () => {
    const { found, values } = memory();
    found.note(networkOf({ endpoints: read([some]) }));
    expect([...values.values()]).toEqual([[region]]);
  });

  it('survive a memory that holds something else', () => {
    expect(memory({ [`regions of ${accountId}`]: 'x' }).found.of(accountId)).toEqual([]);
    expect(memory({ [`regions of ${accountId}`]: [1, 'eu-west-1'] }).found.of(accountId)).toEqual([
      'eu-west-1',
    ]);
  });

  it('are read again by the next window, beside those of the sites, in one order', async () => {
    const { found, values } = memory();
    const account = createSandbox({ now: () => 0 }).account('sandbox');
    const open = () => Promise.resolve(account);
    const first = new NetworkHolder('sandbox', { ...quietSource, open, found });
    await first.whole(neverAborted);
    expect(first.state.inRegion).not.toHaveProperty('us-west-2');
    await first.addRegions(['us-west-2'], neverAborted);
    await first.refresh(neverAborted);
    const next = new NetworkHolder('sandbox', { ...quietSource, open, found });
    await next.whole(neverAborted);
    const names = Object.keys(next.state.inRegion);
    expect(names).toEqual([...names].sort());
    expect(names).toContain('us-west-2');
    expect(values.get('regions of 111111111111')).toContain('us-west-2');
  });
});
