import { t } from '@vscode/l10n';
import { findSite, sites } from '../../catalogue/sites';
import { findNearest } from '../distance';
import type { Rule } from '../rule';
import { siteSetting } from '../site-of';
import { asText } from '../value';

/** The site is none that Datadog has. */
export const unknownSite: Rule = {
  id: 'unknown-site',
  severity: 'error',
  fault: () => t('The configured site is not a Datadog site.'),
  harm: () =>
    t(
      'Every intake host is built from the site. datadoghq.com has a public wildcard record, so an invented site can resolve and look right in dig while nothing there belongs to your organization.',
    ),
  source: 'https://docs.datadoghq.com/getting_started/site/',
  check(configuration) {
    const setting = siteSetting(configuration);
    const written = setting === undefined ? undefined : asText(setting.value);
    if (setting === undefined || written === undefined || findSite(written) !== undefined) return [];
    const nearest = nearestSite(written);
    const edits = nearest === undefined ? undefined : setting.change?.replaceValue(nearest);
    return [
      {
        message:
          nearest === undefined
            ? t(
                '"{0}" is not a Datadog site. Take the one that your browser shows behind app., such as {1}.',
                written,
                'ap1.datadoghq.com',
              )
            : t('"{0}" is not a Datadog site. Did you mean {1}?', written, nearest),
        span: setting.valueSpan,
        fixes:
          nearest === undefined || edits === undefined
            ? []
            : [{ kind: 'edits', title: t('Change the site to {0}', nearest), edits }],
      },
    ];
  },
};

/** People also paste the address of the web application, or write the name of the datacenter. */
function nearestSite(written: string): string | undefined {
  const name = written
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .replace(/^(?:app|www|api)\./, '');
  const isDatacenter = (written: string, datacenter: string): boolean =>
    written === datacenter.toLowerCase() || written.startsWith(`${datacenter.toLowerCase()}.`);
  const exact = sites.find((site) => site.name === name || isDatacenter(name, site.datacenter));
  return (
    exact?.name ??
    findNearest(
      name,
      sites.map((site) => site.name),
      4,
    )
  );
}
