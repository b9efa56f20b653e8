import { t } from '@vscode/l10n';
import { hasPrivateLink, privateLinkSites } from '../../catalogue/sites';
import type { Rule } from '../rule';
import { siteOf, siteSetting } from '../site-of';

/** The site exists, and AWS PrivateLink does not reach it. */
export const siteWithoutPrivateLink: Rule = {
  id: 'site-without-privatelink',
  severity: 'information',
  fault: () => t('The configured site cannot be reached over AWS PrivateLink.'),
  harm: () =>
    t(
      'Whatever endpoints exist in the VPC, all telemetry of this Agent leaves over the internet or a proxy.',
    ),
  source: 'https://docs.datadoghq.com/agent/guide/private-link/',
  check(configuration, { site }) {
    const setting = siteSetting(configuration);
    const chosen = siteOf(configuration, site);
    if (setting === undefined || chosen === undefined || hasPrivateLink(chosen)) return [];
    const { elsewhere } = chosen;
    return [
      {
        message:
          elsewhere === undefined
            ? t('Datadog offers no AWS PrivateLink for {0}; it does for {1}.', chosen.name, names())
            : t(
                'Datadog offers no AWS PrivateLink for {0}, but {1} in {2}: {3}',
                chosen.name,
                elsewhere.product,
                elsewhere.cloudRegion,
                elsewhere.url,
              ),
        span: setting.valueSpan,
      },
    ];
  },
};

function names(): string {
  return privateLinkSites.map((site) => site.name).join(', ');
}
