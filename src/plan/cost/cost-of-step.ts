import { t } from '@vscode/l10n';
import type { Step } from '../step';
import { dollars } from './describe-cost';
import { monthlyCostOf } from './monthly-cost';
import { prices } from './prices';

/** What AWS bills for one step, at list prices. */
export function costOfStep(step: Step): string {
  const { fixed, perGigabyte } = monthlyCostOf([step]);
  switch (step.kind) {
    case 'create endpoint':
    case 'request peering':
      return fixed === 0
        ? t('{0} per GB', dollars(perGigabyte - prices.endpointGigabyte))
        : t('{0} a month, {1} per GB', dollars(fixed), dollars(perGigabyte));
    case 'create zone':
      return t('{0} a month', dollars(fixed));
    case 'delete endpoint':
    case 'delete zone':
      return t('Ends what it costs');
    default:
      return t('Nothing');
  }
}
