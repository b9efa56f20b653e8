import { t } from '@vscode/l10n';
import { findServiceForHost, siteForHost } from '../../catalogue/host';
import { hasPrivateLink } from '../../catalogue/sites';
import { choiceOf, fixOf } from '../fix';
import { type Override, overridesIn } from '../overrides';
import type { Fault, Rule } from '../rule';
import { siteOf } from '../site-of';
import { supersededHost } from './superseded-host';

/** A setting sends data to a host that no PrivateLink service of the site covers. */
export const overrideLeavesPrivateLink: Rule = {
  id: 'override-leaves-privatelink',
  severity: 'warning',
  fault: () => t('A setting sends data to a host that no PrivateLink service of the site covers.'),
  harm: () =>
    t(
      'PrivateLink needs no *_dd_url setting: the hosts that the site gives resolve to the endpoints. Another host resolves to wherever it is, past the endpoints.',
    ),
  source: 'https://docs.datadoghq.com/agent/guide/private-link/',
  check(configuration, surroundings) {
    const own = siteOf(configuration, surroundings.site);
    if (own === undefined || !hasPrivateLink(own)) return [];
    const superseded = new Set(
      supersededHost.check(configuration, surroundings).map((fault) => fault.span.start),
    );
    return overridesIn(configuration).flatMap((override): readonly Fault[] => {
      const { setting, host, span, isCopy } = override;
      const other = siteForHost(host);
      // An override to another site has a rule of its own; a copy to one is meant.
      if (superseded.has(span.start) || (other !== own && other !== undefined && !isCopy)) return [];
      if (other === own && findServiceForHost(host)?.certainty === 'listed') return [];
      return [
        {
          message: messageOf(override, other === undefined, own.name),
          span,
          // Whether somebody's own host forwards privately is not to be seen here.
          fixes: (other === undefined ? choiceOf : fixOf)(
            t('Remove {0}', setting.name),
            setting.change?.remove(),
          ),
        },
      ];
    });
  },
};

function messageOf({ setting, written, isCopy }: Override, isForeign: boolean, site: string): string {
  if (isForeign) {
    return t(
      '{0} sends data to {1}, past the PrivateLink endpoints of {2}. Whether it stays private depends on that host.',
      setting.name,
      written,
      site,
    );
  }
  return isCopy
    ? t(
        '{0} sends a copy to {1}, which no PrivateLink service of {2} covers. The endpoints do not carry it.',
        setting.name,
        written,
        site,
      )
    : t(
        '{0} sends data to {1}, which no PrivateLink service of {2} covers. Remove it: the site gives the host.',
        setting.name,
        written,
        site,
      );
}
