import type { Reading } from '../../network/reading';
import type { ProblemFacts } from '../../problem';
import type { FailureRow, LoadingRow, NetworkRow, NothingRow } from './network-row';

export type Parent = Pick<NetworkRow, 'key' | 'state'>;

export function failureRow(parent: Parent, problem: ProblemFacts): FailureRow {
  // Not by position: two failures of one region are told apart by what they say.
  return { kind: 'failure', key: `${parent.key}/!${problem.sentence}`, state: parent.state, problem };
}

export function loadingRow(parent: Parent, what: string): LoadingRow {
  return { kind: 'loading', key: `${parent.key}/...`, state: parent.state, what };
}

export function nothingRow(parent: Parent, sentence: string): NothingRow {
  return { kind: 'nothing', key: `${parent.key}/0`, state: parent.state, sentence };
}

/** Rows for what was read, or the one row that says why it was not. */
export function rowsOrFailure<T>(
  parent: Parent,
  reading: Reading<T>,
  rows: (value: T) => readonly NetworkRow[],
): readonly NetworkRow[] {
  return reading.kind === 'read' ? rows(reading.value) : [failureRow(parent, reading.problem)];
}
