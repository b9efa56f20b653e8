import type { Reading } from '../../network/reading';
import type { FailureRow } from './network-row';
import { type Parent, failureRow } from './row-instead';

/** Why what is shown is what was known earlier; nothing where it is the newest answer. */
export function failureBeside(
  parent: Parent,
  shown: Reading<unknown>,
  newest: Reading<unknown> | undefined,
): readonly FailureRow[] {
  const isOld =
    shown.kind === 'read' && newest?.kind === 'unread' && newest.problem.code !== 'network-changed';
  return isOld ? [failureRow(parent, newest.problem)] : [];
}
