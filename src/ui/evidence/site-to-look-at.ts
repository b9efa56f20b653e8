import { l10n } from 'vscode';
import { type PrivateLinkSite, findSite, hasPrivateLink } from '../../catalogue/sites';
import { Problem } from '../../problem';

/** Without PrivateLink there is nothing to look for. */
export function siteToLookAt(name: string): PrivateLinkSite {
  const site = findSite(name);
  if (site !== undefined && hasPrivateLink(site)) return site;
  throw new Problem({
    code: 'refused',
    sentence: l10n.t('{0} has no AWS PrivateLink, so there are no hosts to look up.', name),
    remedy: l10n.t('Diagnose the VPC for another site.'),
  });
}
