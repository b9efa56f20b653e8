import { t } from '@vscode/l10n';
import { hasPrivateLink } from '../../catalogue/sites';
import { endpointsNeeded } from '../endpoints-needed';
import type { Rule } from '../rule';
import { siteSetting } from '../site-of';

/** An enabled product sends to a host that has no PrivateLink service on this site. */
export const intakeNotCovered: Rule = {
  id: 'intake-not-covered',
  severity: 'information',
  isOncePerText: true,
  fault: () => t('A product that is on sends to an intake host without a PrivateLink service on this site.'),
  harm: () =>
    t('Its data leaves over the internet or a proxy whatever endpoints exist. Without a way out it is lost.'),
  source: 'https://docs.datadoghq.com/agent/guide/private-link/',
  check(configuration, { site }) {
    if (configuration.part !== undefined) return [];
    const needed = endpointsNeeded(configuration, site);
    if (needed === undefined || !hasPrivateLink(needed.site)) return [];
    const uncovered = needed.intakes.filter(
      ({ use, coverage }) => use === 'on' && coverage.kind === 'not-covered',
    );
    const [first] = configuration.settings;
    const setting = siteSetting(configuration);
    if (uncovered.length === 0 || first === undefined) return [];
    const hosts = uncovered.map(({ intake, coverage }) => `${coverage.host} (${intake.product})`);
    return [
      {
        message: t(
          'PrivateLink does not cover all that this configuration sends to {0}; egress stays necessary for {1}.',
          needed.site.name,
          hosts.join(', '),
        ),
        span: setting?.valueSpan ?? first.nameSpan,
      },
    ];
  },
};
