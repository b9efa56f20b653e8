import { t } from '@vscode/l10n';
import type { RefusedCall } from './refused-call';

/** AWS's own words as half a sentence; they name the thing. The code makes them findable. */
export function saidByAws(call: RefusedCall): string {
  const message = call.message.trim().replace(/\.$/, '');
  return message === '' ? t('AWS answered {0}', call.serviceCode) : t('{0} ({1})', message, call.serviceCode);
}
