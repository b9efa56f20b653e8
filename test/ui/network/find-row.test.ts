import { beforeAll, describe, expect, it } from 'vitest';
import { childrenOf, rootRows } from '../../../src/ui/network/children-of-row';
import { filterRows } from '../../../src/ui/network/filter-rows';
import { findRow, parentOf } from '../../../src/ui/network/find-row';
import type { NetworkRow } from '../../../src/ui/network/network-row';
import type { ProfileState } from '../../../src/ui/network/snapshot/profile-state';
import { idOfRow } from '../../../src/ui/network/targets-of-row';
import { textOfRow } from '../../../src/ui/network/text-of-row';
import { holdSandbox, neverAborted } from './snapshot/sandbox-holder';

let states: readonly ProfileState[];

beforeAll(async () => {
  const holders = [holdSandbox('sandbox'), holdSandbox('sandbox-agents')].map(({ holder }) => holder);
  for (const holder of holders) await holder.whole(neverAborted);
  states = holders.map((holder) => holder.state);
});

function everyRow(
  rows: readonly NetworkRow[],
  parent?: NetworkRow,
): readonly (readonly [NetworkRow, NetworkRow?])[] {
  return rows.flatMap((row) => [
    parent === undefined ? ([row] as const) : ([row, parent] as const),
    ...everyRow(childrenOf(row), row),
  ]);
}

describe('finding rows', () => {
  it('names the row above each row, with one profile and with two', () => {
    for (const chosen of [states, states.slice(0, 1)]) {
      for (const [row, parent] of everyRow(rootRows(chosen))) {
        expect(parentOf(row.key, chosen)?.key, row.key).toBe(parent?.key);
      }
    }
  });

  it('finds each resource of a profile by its id, and in another profile what only that one has', () => {
    const withId = everyRow(rootRows(states)).filter(([row]) =>
      ['VPC', 'endpoint', 'zone', 'peering'].includes(row.kind),
    );
    expect(withId.length).toBeGreaterThan(20);
    for (const [row] of withId) {
      const id = idOfRow(row) ?? '';
      expect(findRow(id, row.state.profile, states)).toMatchObject({
        kind: row.kind,
        state: { profile: row.state.profile },
      });
    }
    const other = withId.find(([row]) => row.kind === 'VPC' && row.state.profile === 'sandbox-agents')?.[0];
    expect(findRow((other && idOfRow(other)) ?? '', 'sandbox', states)?.key).toBe(other?.key);
    expect(findRow('vpc-none', 'sandbox', states)).toBeUndefined();
  });
});

describe('the filter', () => {
  it('keeps each row that holds the text with all rows above it, and no other', () => {
    const text = 'LONDON-core';
    const kept = (rows: readonly NetworkRow[]): readonly string[] =>
      filterRows(rows, text).flatMap((row) => {
        const { label } = textOfRow(row);
        return [label, ...(label.includes('london-core') ? [] : kept(childrenOf(row)))];
      });
    const labels = kept(rootRows(states.slice(0, 1)));
    expect(labels).toContain('eu-west-2');
    expect(labels).toContain('london-core');
    expect(labels).not.toContain('us-east-1');
    expect(labels).not.toContain('No VPCs in ap-northeast-1.');
  });

  it('shows everything for no text, and what failed for any', async () => {
    const roots = rootRows(states);
    expect(filterRows(roots, '  ')).toBe(roots);
    const { holder, sandbox } = holdSandbox();
    sandbox.deny({ action: 'ec2:DescribeVpcs' });
    await holder.whole(neverAborted);
    const rows = filterRows(rootRows([holder.state]), 'no such thing');
    expect(
      rows.flatMap((row) => filterRows(childrenOf(row), 'no such thing')).map(({ kind }) => kind),
    ).toContain('failure');
  });
});
