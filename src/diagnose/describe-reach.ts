import { t } from '@vscode/l10n';
import type { Evidence } from '../finding';
import type { Endpoint } from '../network/endpoint';
import type { HttpsReach } from './https-reach';
import { someOf } from './some-of';

/** What an endpoint's security groups let in, where that is no flaw and no gap. */
export function describeReach(
  { id, securityGroupIds }: Endpoint,
  reach: HttpsReach | undefined,
): readonly Evidence[] {
  const groups = securityGroupIds.join(', ');
  if (reach?.kind === 'open')
    return [{ sentence: t('{0} lets HTTPS in from the VPC.', groups), resource: id }];
  if (reach?.kind !== 'partly') return [];
  return [{ sentence: t('{0} lets HTTPS in only from {1}.', groups, someOf(reach.openTo)), resource: id }];
}
