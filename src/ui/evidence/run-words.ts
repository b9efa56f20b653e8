import { t } from '@vscode/l10n';
import type { ProbeState } from '../../network/account-probing';

/** Why an instance brought nothing, or not all. */
export const runWords: { readonly [K in Exclude<ProbeState, 'done'>]: (instance: string) => string } = {
  pending: (instance) => t('{0} has not taken the script yet: whether it runs there is not known.', instance),
  'in progress': (instance) => t('{0} was still at it when the time was up.', instance),
  failed: (instance) => t('On {0} the script failed: what it printed until then counts.', instance),
  'timed out': (instance) =>
    t('On {0} the script was ended after its time: what it printed counts.', instance),
  'not delivered': (instance) =>
    t('{0} did not take the script: its Systems Manager agent is offline, or it went away.', instance),
  cancelled: (instance) => t('On {0} the script was cancelled.', instance),
  'not run': (instance) =>
    t(
      'The script did not run on {0}: Systems Manager refused it there, or too many others failed.',
      instance,
    ),
};
