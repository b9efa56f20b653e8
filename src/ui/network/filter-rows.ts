import { childrenOf } from './children-of-row';
import type { NetworkRow } from './network-row';
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
): readonly NetworkRow[] {
  const wanted = text.trim().toLowerCase();
  return wanted === '' ? rows : rows.filter((row) => isWanted(row, wanted, verdicts));
}

/** Whether what is below the row is filtered too: below a row that holds the text everything is shown. */
export function holdsText(row: NetworkRow, text: string, verdicts?: VpcVerdicts): boolean {
  const { label, description = '', tooltip = '' } = textOfRow(row, verdicts);
  return `${label}\n${description}\n${tooltip}`.toLowerCase().includes(text.trim().toLowerCase());
}

function isWanted(row: NetworkRow, text: string, verdicts: VpcVerdicts | undefined): boolean {
  if (row.kind === 'failure' || row.kind === 'loading') return true;
  return (
    holdsText(row, text, verdicts) ||
    childrenOf(row).some((child) => child.kind !== 'nothing' && isWanted(child, text, verdicts))
  );
}
