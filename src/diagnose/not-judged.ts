import { t } from '@vscode/l10n';
import type { Client } from './path/client';
import { someOf } from '../plan/some-of';

/** Something that the verdicts leave out. Unlike what is unknown, it makes none of them unknown. */
export interface NotJudged {
  readonly sentence: string;
  /** What would bring it in. */
  readonly remedy: string;
}

export function notJudgedOf({ subnets, idle }: Pick<Client, 'subnets' | 'idle'>): readonly NotJudged[] {
  const isOutboundOpen = subnets.some(({ groupIds }) => groupIds.length === 0);
  return [
    ...(isOutboundOpen
      ? [
          {
            sentence: t('Whether the security groups of those that send let HTTPS out is not judged.'),
            remedy: t('Choose the instance, task or function that sends, and diagnose again.'),
          },
        ]
      : []),
    ...(idle.length === 0
      ? []
      : [
          {
            sentence: t(
              'Nothing that could send is in {0}, so the way from there is not judged.',
              someOf(idle),
            ),
            remedy: t('Diagnose again once something is, or from these subnets.'),
          },
        ]),
  ];
}
