import { t } from '@vscode/l10n';
import type { Reading } from './reading';
import { unread } from './reading';

/**
 * What several snapshots tell of the same thing, which all that could read it saw whole. Which of them is older nobody
 * knows, so where they differ it counts as unread.
 *
 * @param of names the thing
 */
export function agree<T>(of: string, first: Reading<T>, ...others: readonly Reading<T>[]): Reading<T> {
  const told = [first, ...others].filter((one) => one.kind === 'read');
  const [one, ...rest] = told;
  if (one === undefined) return first;
  return rest.every((other) => isSame(one.value, other.value)) ? one : unread(differs(of));
}

/** Lists are compared whatever their order. */
export function isSame(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other);
}

function textOf(value: unknown): string {
  return Array.isArray(value)
    ? value
        .map((item) => JSON.stringify(item))
        .sort()
        .join()
    : JSON.stringify(value);
}

function differs(of: string) {
  return {
    code: 'network-changed',
    sentence: t('Two profiles of one account show {0} differently, so one of them is older.', of),
    remedy: t('Refresh the network.'),
    actions: ['read-again'],
  } as const;
}
