import { t } from '@vscode/l10n';
import type { Heading } from './path/heading';

type DeadEnd = Extract<Heading, { readonly kind: 'dead end' }>;

/** Where a route table loses packets. */
export function describeDeadEnd(
  { why, destination = '', id = '' }: DeadEnd,
  table: string,
  goal: string,
): string {
  switch (why) {
    case 'no route':
      return t('Route table {0} has no route to {1}.', table, goal);
    case 'black hole':
      return t(
        'Route table {0} drops packets for {1}: its route {2} to {3} is a black hole.',
        table,
        goal,
        destination,
        id,
      );
    default:
      return t(
        'Route table {0} has no route to {1} but {2}, which leads to {3} ({4}).',
        table,
        goal,
        destination,
        why,
        id,
      );
  }
}
