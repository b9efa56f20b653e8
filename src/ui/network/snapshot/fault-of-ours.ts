import { t } from '@vscode/l10n';
import type { RegionNetwork } from '../../../network/network';
import { unread } from '../../../network/reading';
import type { ProblemFacts } from '../../../problem';

/** What a person is told of a fault of ours. */
export function faultOfOurs(): ProblemFacts {
  return {
    code: 'unexpected-answer',
    sentence: t('The network could not be read because of a fault in this extension.'),
    remedy: t('The log says more; refresh the network to try again.'),
    actions: ['retry'],
  };
}

/** A region of which nothing could be read. */
export function unreadRegion(region: string, problem: ProblemFacts): RegionNetwork {
  const reason = unread(problem);
  return {
    region,
    vpcs: reason,
    subnets: reason,
    endpoints: reason,
    endpointsForLambda: reason,
    peerings: reason,
    services: {},
  };
}
