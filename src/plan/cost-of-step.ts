import { t } from '@vscode/l10n';
import type { Step } from './step';

/** What AWS bills for, from its pages of prices for PrivateLink, VPC and Route 53. */
export function costOfStep(step: Step): string {
  switch (step.kind) {
    case 'create endpoint':
      return step.serviceRegion === step.region
        ? t('By the hour in each of {0} zones, and by the GB', step.subnetIds.length)
        : t('By the hour in each of {0} zones, and by the GB, also between regions', step.subnetIds.length);
    case 'request peering':
      return step.peer.region === step.region
        ? t('Only by the GB between zones')
        : t('Only by the GB between regions');
    case 'create zone':
      return t('By the month, and by the million queries');
    case 'delete endpoint':
    case 'delete zone':
      return t('Ends what it costs');
    default:
      return t('Nothing');
  }
}
