import { t } from '@vscode/l10n';
import { siteForHost } from '../../catalogue/host';
import { fixOf } from '../fix';
import { overridesIn } from '../overrides';
import type { Rule } from '../rule';
import { siteOf } from '../site-of';

/** One product is sent to another site than the rest. */
export const siteMismatch: Rule = {
  id: 'site-mismatch',
  severity: 'error',
  fault: () => t('A setting sends data to another site than the configured one.'),
  harm: () =>
    t(
      'API keys belong to one site, so the other one refuses the data. The endpoints of the configured site do not carry it either.',
    ),
  source: 'https://docs.datadoghq.com/getting_started/site/',
  check(configuration, { site }) {
    const own = siteOf(configuration, site);
    if (own === undefined) return [];
    return overridesIn(configuration).flatMap(({ setting, host, written, span, isCopy }) => {
      const other = siteForHost(host);
      if (isCopy || other === undefined || other === own) return [];
      return [
        {
          message: t(
            '{0} belongs to {1}, but the site is {2}. Remove {3}: the site gives the host.',
            written,
            other.name,
            own.name,
            setting.name,
          ),
          span,
          fixes: fixOf(t('Remove {0}', setting.name), setting.change?.remove()),
        },
      ];
    });
  },
};
