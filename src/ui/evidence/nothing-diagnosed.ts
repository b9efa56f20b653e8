import { l10n } from 'vscode';
import { Problem } from '../../problem';

/** What was seen is held against a diagnosis, so one has to be there. */
export function nothingDiagnosed(): Problem {
  return new Problem({
    code: 'not-found',
    sentence: l10n.t('No VPC is diagnosed yet.'),
    remedy: l10n.t('Diagnose a VPC first; what is seen is compared with it.'),
  });
}
