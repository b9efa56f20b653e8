import { t } from '@vscode/l10n';
import type { Plan } from '../plan/plan';
import { comment } from './comment';

/** What every export begins with: the plan, what there is to know before agreeing, and what stays as it is. */
export function headlines({ id, title, cautions, kept }: Plan): readonly string[] {
  return [
    comment(title),
    comment(t('Plan {0}', id)),
    ...cautions.map(({ sentence }) => comment(t('Mind: {0}', sentence))),
    ...kept.map(({ sentence }) => comment(t('Stays: {0}', sentence))),
    '#',
  ];
}
