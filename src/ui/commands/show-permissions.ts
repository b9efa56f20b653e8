import { l10n } from 'vscode';
import type { Parts } from '../parts';
import { requiredPolicy } from '../permissions/policy';

export async function showPermissions({ documents }: Parts): Promise<void> {
  const title = l10n.t('Required permissions');
  const text = requiredPolicy();
  await documents.show({ kind: 'policy', id: 'same-region', title, extension: 'json', text });
}
