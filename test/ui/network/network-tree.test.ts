import { describe, expect, it } from 'vitest';
import { childrenOf, rootRows } from '../../../src/ui/network/children-of-row';
import type { NetworkRow } from '../../../src/ui/network/network-row';
import type { ProfileState } from '../../../src/ui/network/snapshot/profile-state';
import { textOfRow } from '../../../src/ui/network/text-of-row';
import { printTree } from '../print-tree';
import { holdSandbox, neverAborted } from './snapshot/sandbox-holder';

/** The ids of the sandbox are cut short: what they are is nothing that the tree decides. */
function print(...states: readonly ProfileState[]): string {
  const tree = printTree<NetworkRow>({ roots: rootRows(states), childrenOf, textOf: textOfRow });
  return tree.replace(/\b(vpce?)-[0-9a-f]{17}(-[0-9a-f]{8})?/g, '$1-…');
}

describe('the network tree', () => {
  it('shows the sandbox with its regions, VPCs, endpoints, missing services and zones', async () => {
    const { holder } = holdSandbox();
    await holder.whole(neverAborted);
    await expect(print(holder.state)).toMatchFileSnapshot('golden/sandbox.txt');
  });

  it('gives each of several profiles a row', async () => {
    const hub = holdSandbox('sandbox');
    const agents = holdSandbox('sandbox-agents');
    await agents.holder.whole(neverAborted);
    await expect(print(hub.holder.state, agents.holder.state)).toMatchFileSnapshot('golden/two-profiles.txt');
  });

  it('gives every row a key of its own, the same in the next snapshot', async () => {
    const { holder } = holdSandbox();
    await holder.whole(neverAborted);
    const before = keys(rootRows([holder.state]));
    expect(new Set(before).size).toBe(before.length);
    await holder.refresh(neverAborted);
    expect(keys(rootRows([holder.state]))).toEqual(before);
  });
});

function keys(rows: readonly NetworkRow[]): readonly string[] {
  return rows.flatMap((row) => [row.key, ...keys(childrenOf(row))]);
}
