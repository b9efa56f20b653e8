import { t } from '@vscode/l10n';
import type { Endpoint, EndpointState } from '../../network/endpoint';
import { Problem } from '../../problem';

const lost: readonly EndpointState[] = ['rejected', 'failed', 'expired', 'deleting', 'deleted'];

/** Throws where an endpoint of the plan can no longer become available, with the reason that AWS gives. */
export function refuseLost(serviceTitle: string, { id, state, failure }: Endpoint): void {
  if (!lost.includes(state)) return;
  throw new Problem({
    code: 'refused',
    sentence:
      failure === undefined
        ? t('The endpoint of {0} ({1}) is {2}.', serviceTitle, id, state)
        : t('The endpoint of {0} ({1}) is {2}: {3}.', serviceTitle, id, state, failure.replace(/\.$/, '')),
    remedy: t('Roll back, then plan again.'),
  });
}
