import { t } from '@vscode/l10n';
import type { ProblemFacts } from '../../../problem';

export function vpcIsGone(region: string, vpcId: string): ProblemFacts {
  return {
    code: 'not-found',
    sentence: t('There is no VPC {0} in {1}.', vpcId, region),
    remedy: t('Refresh the network.'),
    actions: ['read-again'],
  };
}
