import { t } from '@vscode/l10n';
import { hasPrivateLink } from '../../catalogue/sites';
import type { TextEdit } from '../../finding';
import { isBefore, parseAgentVersion } from '../agent-version';
import { type Configuration, findSetting, isOn, valueOf } from '../configuration';
import { endpointsNeeded } from '../endpoints-needed';
import { allEdits, fixOf } from '../fix';
import { type Target, matchesExactly, matchesLoosely } from '../no-proxy';
import type { Rule } from '../rule';
import type { Setting } from '../setting';
import { type Value, isFilled } from '../value';

/** A proxy takes what should go to the endpoints. */
export const proxyTakesPrivateTraffic: Rule = {
  id: 'proxy-takes-private-traffic',
  severity: 'warning',
  fault: () => t('A proxy is set, and no_proxy does not really match the intake hosts.'),
  harm: () =>
    t(
      'A proxy resolves names where it stands, which is past the endpoints of this VPC. By default no_proxy compares whole texts, and since Agent 7.67.0 host names end with a dot, which neither way of matching strips; the metrics host also changes with every version.',
    ),
  source: 'https://docs.datadoghq.com/agent/configuration/proxy/',
  check(configuration, { site, agentVersion }) {
    const proxy = findSetting(configuration, 'proxy.https');
    if (proxy === undefined || isFilled(proxy.value) !== true || configuration.runsIn === 'lambda') return [];
    // The local FIPS proxy takes everything then. Source: common_settings.go of datadog-agent.
    if (isOn(configuration, 'fips.enabled', false) !== false) return [];
    const needed = endpointsNeeded(configuration, site);
    const entries = entriesIn(valueOf(configuration, 'proxy.no_proxy'));
    const isLoose = isOn(configuration, 'no_proxy_nonexact_match', false);
    const isDotted = endsWithDot(configuration, configuration.agentVersion ?? agentVersion);
    if (needed === undefined || !hasPrivateLink(needed.site) || entries === undefined) return [];
    if (isLoose === undefined || isDotted === undefined) return [];
    const targets = needed.intakes
      .filter(({ use, coverage }) => use === 'on' && coverage.kind === 'covered')
      .map(({ coverage }): Target => ({ host: coverage.host + (isDotted ? '.' : ''), port: '443' }));
    const matches = isLoose ? matchesLoosely : matchesExactly;
    const taken = targets.filter((target) => !matches(entries, target));
    const [example] = taken;
    if (example === undefined) return [];
    const wanted = [`.${needed.site.name}`, ...(isDotted ? [`.${needed.site.name}.`] : [])];
    return [
      {
        message: t(
          'The proxy takes the traffic to {0} of {1} private intake hosts, such as {2}. Put {3} into no_proxy and set no_proxy_nonexact_match to true.',
          taken.length,
          targets.length,
          example.host,
          wanted.join(t(' and ')),
        ),
        span: proxy.nameSpan,
        fixes: fixOf(t('Keep intake hosts from the proxy'), exempt(configuration, proxy, wanted, entries)),
      },
    ];
  },
};

/** Sources: datadog-agent pull requests 36644 (7.67.0) and 41141 (the switch, 7.72.0). */
function endsWithDot(configuration: Configuration, written: string | undefined): boolean | undefined {
  const version = written === undefined ? undefined : parseAgentVersion(written);
  if (isBefore(version, 67)) return false;
  return isBefore(version, 72) || isOn(configuration, 'convert_dd_site_fqdn.enabled', true);
}

/** Undefined where a template decides. */
function entriesIn(value: Value): readonly string[] | undefined {
  if (value.kind === 'nothing') return [];
  if (value.kind === 'text') return value.text.split(/[\s,]+/).filter((entry) => entry !== '');
  if (value.kind !== 'list') return undefined;
  const texts = value.items.map((item) => (item.kind === 'text' ? item.text : undefined));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

function exempt(
  configuration: Configuration,
  proxy: Setting,
  wanted: readonly string[],
  entries: readonly string[],
): readonly TextEdit[] | undefined {
  const list = findSetting(configuration, 'proxy.no_proxy');
  const missing = wanted.filter((entry) => !entries.includes(entry));
  const loose = findSetting(configuration, 'no_proxy_nonexact_match');
  return allEdits(
    missing.length === 0 ? [] : extend(configuration, proxy, list, missing),
    loose === undefined
      ? configuration.insert('no_proxy_nonexact_match', true, proxy)
      : isOn(configuration, loose.key, false) === true
        ? []
        : loose.change?.replaceValue(true),
  );
}

function extend(
  configuration: Configuration,
  proxy: Setting,
  list: Setting | undefined,
  missing: readonly string[],
): readonly TextEdit[] | undefined {
  if (list === undefined) return configuration.insert('proxy.no_proxy', missing, proxy);
  const { value, change } = list;
  if (value.kind === 'list') return change?.append?.(missing);
  if (value.kind !== 'text') return change?.replaceValue(missing);
  const separator = value.text.includes(',') ? ',' : ' ';
  return change?.replaceValue([value.text, ...missing].join(separator));
}
