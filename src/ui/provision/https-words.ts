import { t } from '@vscode/l10n';
import type { SecurityGroup } from '../../network/vpc';
import { httpsAccess } from '../../plan/https-access';

/** Whether a group lets the VPC's own addresses reach port 443, in words. */
export function httpsWords(group: SecurityGroup, cidrs: readonly string[]): string {
  const { missing, otherSources } = httpsAccess([group], cidrs);
  if (missing.length === 0) return t('inbound 443 is open to the VPC');
  if (otherSources.length > 0) return t('inbound 443 is open to {0}', otherSources.join(', '));
  return t('inbound 443 is closed to {0}; the plan opens it', missing.join(', '));
}
