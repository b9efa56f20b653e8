import { t } from '@vscode/l10n';
import type { ProblemFacts } from '../problem';

/** Stands for an answer that is still under way, or was never asked for. */
export function notReadYet(): ProblemFacts {
  return {
    code: 'network-changed',
    sentence: t('This part of the account has not been read yet.'),
    remedy: t('Refresh the network.'),
    actions: ['read-again'],
  };
}
