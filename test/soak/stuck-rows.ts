import { childrenOf, rootRows } from '../../src/ui/network/children-of-row';
import type { NetworkRow } from '../../src/ui/network/network-row';
import type { ProfileState } from '../../src/ui/network/snapshot/profile-state';

/** What a person would wait for without end although nothing is read any more. */
export function stuckRows(state: ProfileState): readonly string[] {
  const { identity, regions, zones, inRegion, vpcDetails } = state;
  const parts = { identity, regions, zones, ...inRegion, ...vpcDetails };
  const loading = Object.entries(parts).flatMap(([name, { isLoading }]) => (isLoading ? [name] : []));
  const rows = rootRows([state]);
  const empty = rows.length === 0 ? ['a tree without a row'] : [];
  return [...loading, ...spinning(rows), ...empty];
}

function spinning(rows: readonly NetworkRow[]): readonly string[] {
  return rows.flatMap((row) => (row.kind === 'loading' ? [row.key] : spinning(childrenOf(row))));
}
