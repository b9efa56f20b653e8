import { l10n } from 'vscode';
import { loadWork } from '../lazy/work';
import type { Parts } from '../parts';

export async function showPermissions({ documents }: Parts): Promise<void> {
  const title = l10n.t('Required permissions');
  const text = loadWork().policy();
  await documents.show({ kind: 'policy', id: 'least', title, extension: 'json', text });
}
