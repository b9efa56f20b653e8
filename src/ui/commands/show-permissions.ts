import { l10n } from 'vscode';
import { policy } from '../../report/policy';
import type { Parts } from '../parts';

export async function showPermissions({ documents }: Parts): Promise<void> {
  const title = l10n.t('Required permissions');
  await documents.show({ kind: 'policy', id: 'least', title, extension: 'json', text: policy() });
}
