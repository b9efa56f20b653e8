import { t } from '@vscode/l10n';
import { findService } from '../catalogue/sites';
import { findSuperseded } from '../catalogue/superseded';
import type { Endpoint } from '../network/endpoint';

/** An endpoint by its id and what it is for. */
export function titleOfEndpoint({ id, serviceName }: Endpoint): string {
  const service = findService(serviceName)?.service.title;
  if (service !== undefined) return t('endpoint {0} ({1})', id, service);
  return findSuperseded(serviceName) === undefined
    ? t('endpoint {0}', id)
    : t('endpoint {0} (superseded service)', id);
}
