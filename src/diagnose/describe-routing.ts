import { t } from '@vscode/l10n';
import { type Routing, everywhereElse } from '../network/routing';

/** To which queries a record answers, as words beside its type. */
export function describeRouting(routing: Routing): string {
  switch (routing.kind) {
    case 'weighted':
      return t('weight {0}', routing.weight);
    case 'latency':
      return t('latency, {0}', routing.region);
    case 'failover':
      return t('failover, {0}', routing.role);
    case 'location':
      return routing.place === everywhereElse ? t('default location') : t('location {0}', routing.place);
    case 'proximity':
      return t('by proximity');
    case 'multivalue':
      return t('one of several');
    case 'other':
      return t('routed as {0}', routing.setId);
  }
}
