import { childrenOf, rootRows } from './children-of-row';
import type { NetworkRow } from './network-row';
import type { ProfileState } from './snapshot/profile-state';
import { idOfRow } from './targets-of-row';

/** The row above another one. Keys grow from row to row, so only what leads there is looked at. */
export function parentOf(key: string, states: readonly ProfileState[]): NetworkRow | undefined {
  let parent: NetworkRow | undefined;
  let rows = rootRows(states);
  for (;;) {
    const next = rows.find((row) => key === row.key || key.startsWith(`${row.key}/`));
    if (next === undefined || next.key === key) return parent;
    parent = next;
    rows = childrenOf(next);
  }
}

/** The row of a resource, by its AWS id, in one profile; in another one where only that shows it. */
export function findRow(
  id: string,
  profile: string,
  states: readonly ProfileState[],
): NetworkRow | undefined {
  const isOwn = (row: NetworkRow) => row.state.profile === profile;
  const rows = rootRows(states);
  return (
    searchRow(id, rows.filter(isOwn)) ??
    searchRow(
      id,
      rows.filter((row) => !isOwn(row)),
    )
  );
}

function searchRow(id: string, rows: readonly NetworkRow[]): NetworkRow | undefined {
  for (const row of rows) {
    const found = !isMention(row) && idOfRow(row) === id ? row : searchRow(id, childrenOf(row));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Such a row names a VPC that has a row of its own. */
function isMention({ kind }: NetworkRow): boolean {
  return kind === 'association' || kind === 'authorization';
}
