import { childrenOf } from './children-of-row';
import type { NetworkRow } from './network-row';
import type { ProfileState } from './snapshot/profile-state';
import { textOfRow } from './text-of-row';
import type { VpcVerdicts } from './vpc-verdicts';

/**
 * Rows that hold the text, with those above them, and everything below a row that holds it. What says why something
 * is not there stays: a filter must not make a failure look like an empty account.
 */
export function filterRows(
  rows: readonly NetworkRow[],
  text: string,
  verdicts?: VpcVerdicts,
  others?: readonly ProfileState[],
): readonly NetworkRow[] {
  if (text.trim() === '') return rows;
  const isWanted = (row: NetworkRow): boolean =>
    row.kind === 'failure' ||
    row.kind === 'loading' ||
    holdsText(row, text, verdicts, others) ||
    childrenOf(row).some((child) => child.kind !== 'nothing' && isWanted(child));
  return rows.filter(isWanted);
}

/** Whether what is below the row is filtered too: below a row that holds the text everything is shown. */
export function holdsText(
  row: NetworkRow,
  text: string,
  verdicts?: VpcVerdicts,
  others?: readonly ProfileState[],
): boolean {
  const { label, description = '', tooltip = '' } = textOfRow(row, verdicts, others);
  return `${label}\n${description}\n${tooltip}`.toLowerCase().includes(text.trim().toLowerCase());
}
