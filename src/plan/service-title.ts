import { t } from '@vscode/l10n';
import { findService } from '../catalogue/sites';
import { findSuperseded } from '../catalogue/superseded';

/** As the guide calls it; of one that was replaced, by the host that it was for. */
export function titleOfService(serviceName: string): string {
  const title = findService(serviceName)?.service.title;
  if (title !== undefined) return title;
  const old = findSuperseded(serviceName);
  return old === undefined ? serviceName : t('{0} (superseded)', old.usedHost);
}
