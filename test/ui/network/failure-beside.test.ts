import { describe, expect, it } from 'vitest';
import { childrenOf, rootRows } from '../../../src/ui/network/children-of-row';
import type { NetworkRow } from '../../../src/ui/network/network-row';
import type { ProfileState } from '../../../src/ui/network/snapshot/profile-state';
import { textOfRow } from '../../../src/ui/network/text-of-row';
import { printTree } from '../print-tree';
import { holdSandbox, neverAborted } from './snapshot/sandbox-holder';

function linesOf(state: ProfileState): readonly string[] {
  const tree = printTree<NetworkRow>({ roots: rootRows([state]), childrenOf, textOf: textOfRow });
  return tree.split('\n').filter((line) => line !== '');
}

describe('what the tree shows after a read that failed', () => {
  it('is what was known and the reason beside it', async () => {
    const { holder, sandbox } = holdSandbox();
    await holder.whole(neverAborted);
    const before = linesOf(holder.state);
    const calls = [
      { action: 'ec2:DescribeVpcs', region: 'us-east-1' },
      { action: 'ec2:DescribeVpcEndpoints', region: 'eu-west-2' },
      { action: 'route53:ListHostedZones' },
    ];
    for (const call of calls)
      sandbox.addFault({ kind: 'throttled', strikes: 'before the effect', calls: call });
    await holder.refresh(neverAborted);
    const after = linesOf(holder.state);
    expect(after.filter((line) => !line.includes('the limit is reached'))).toEqual(before);
    expect(after).toHaveLength(before.length + calls.length);
  });

  it('is what was known below one reason when the login has expired, with a key of its own for each row', async () => {
    const { holder, sandbox } = holdSandbox('sandbox', { deny: [{ action: 'ec2:DescribeRegions' }] });
    await holder.whole(neverAborted);
    sandbox.addFault({ kind: 'login expired', strikes: 'before the effect' });
    await holder.refresh(neverAborted);
    const lines = linesOf(holder.state);
    expect(lines[0]).toMatch(/the login of profile "sandbox" has expired/);
    expect(lines.filter((line) => line.includes('has expired'))).toHaveLength(1);
    expect(lines.some((line) => line.includes('checkout-prod'))).toBe(true);
    const keys = (rows: readonly NetworkRow[]): readonly string[] =>
      rows.flatMap((row) => [row.key, ...keys(childrenOf(row))]);
    const all = keys(rootRows([holder.state]));
    expect(new Set(all).size).toBe(all.length);
  });

  it('is nothing but the reason when nothing was known', async () => {
    const { holder } = holdSandbox('sandbox', {
      faults: [{ kind: 'login expired', strikes: 'before the effect' }],
    });
    await holder.whole(neverAborted);
    expect(linesOf(holder.state)).toHaveLength(1);
  });
});
