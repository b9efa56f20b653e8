import { t } from '@vscode/l10n';
import type { Diagnosis, Verdict } from '../../diagnose/diagnosis';
import type { RowIcon } from '../row-text';

export function summaryOf({ hosts }: Pick<Diagnosis, 'hosts'>): string {
  return countsOf(hosts.map(({ verdict }) => verdict));
}

/** `12 private, 3 public`, the most frequent first. */
export function countsOf(verdicts: readonly Verdict[]): string {
  const counts = new Map<Verdict, number>();
  for (const verdict of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([verdict, count]) => `${count} ${verdictWords[verdict]()}`).join(', ');
}

export const verdictWords: { readonly [K in Verdict]: () => string } = {
  private: () => t('private'),
  public: () => t('public'),
  nxdomain: () => t('NXDOMAIN'),
  elsewhere: () => t('elsewhere'),
  unknown: () => t('unknown'),
  broken: () => t('broken'),
};

export const verdictIcons: { readonly [K in Verdict]: RowIcon } = {
  private: { name: 'lock', tone: 'good' },
  public: { name: 'globe', tone: 'warning' },
  nxdomain: { name: 'circle-slash', tone: 'bad' },
  elsewhere: { name: 'arrow-swap', tone: 'warning' },
  unknown: { name: 'question', tone: 'unknown' },
  broken: { name: 'error', tone: 'bad' },
};
