import { networkRowOf } from '../argument-row';
import type { Parts } from '../parts';
import { refreshNetwork } from './refresh-network';

/** Says what a failure row is about, with its buttons. */
export async function solveProblem(parts: Parts, argument: unknown): Promise<void> {
  const row = networkRowOf(argument);
  if (row?.kind !== 'failure') return;
  await parts.failures.show(row.problem, row.state.profile, () => refreshNetwork(parts, row));
}
