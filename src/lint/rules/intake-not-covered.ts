import { t } from '@vscode/l10n';
import { hasPrivateLink } from '../../catalogue/sites';
import type { Span } from '../../finding';
import type { Configuration } from '../configuration';
import { endpointsNeeded } from '../endpoints-needed';
import type { Rule } from '../rule';
import { siteSetting } from '../site-of';

/** An enabled product sends to a host that has no PrivateLink service on this site. */
export const intakeNotCovered: Rule = {
  id: 'intake-not-covered',
  severity: 'information',
  fault: () => t('A product that is on sends to an intake host without a PrivateLink service on this site.'),
  harm: () =>
    t('Its data leaves over the internet or a proxy whatever endpoints exist. Without a way out it is lost.'),
  source: 'https://docs.datadoghq.com/agent/guide/private-link/',
  check(configuration, { site, configurations }) {
    const gaps = gapsIn(configurations, site);
    const [first] = gaps;
    // One finding speaks for the whole text, where the first of its configurations names the site.
    if (first?.configuration !== configuration) return [];
    const sites = new Set(gaps.map((gap) => gap.site));
    const hosts = new Set(gaps.flatMap((gap) => gap.hosts));
    return [
      {
        message: t(
          'PrivateLink does not cover all that this configuration sends to {0}; egress stays necessary for {1}.',
          [...sites].join(', '),
          [...hosts].join(', '),
        ),
        span: first.span,
      },
    ];
  },
};

interface Gap {
  readonly configuration: Configuration;
  readonly site: string;
  /** Each with its product. */
  readonly hosts: readonly string[];
  readonly span: Span;
}

const known = new WeakMap<
  readonly Configuration[],
  { readonly site: string; readonly gaps: readonly Gap[] }
>();

/** Every configuration of a text asks for those of all, and there can be hundreds. */
function gapsIn(configurations: readonly Configuration[], site: string): readonly Gap[] {
  const found = known.get(configurations);
  if (found?.site === site) return found.gaps;
  const gaps = configurations.flatMap((each) => findGap(each, site) ?? []);
  known.set(configurations, { site, gaps });
  return gaps;
}

function findGap(configuration: Configuration, otherwise: string): Gap | undefined {
  if (configuration.part !== undefined) return undefined;
  const needed = endpointsNeeded(configuration, otherwise);
  if (needed === undefined || !hasPrivateLink(needed.site)) return undefined;
  const hosts = needed.intakes
    .filter(({ use, coverage }) => use === 'on' && coverage.kind === 'not-covered')
    .map(({ intake, coverage }) => `${coverage.host} (${intake.product})`);
  const span = siteSetting(configuration)?.valueSpan ?? configuration.settings[0]?.nameSpan;
  if (hosts.length === 0 || span === undefined) return undefined;
  return { configuration, site: needed.site.name, hosts, span };
}
