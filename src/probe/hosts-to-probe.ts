import { findServiceForHost } from '../catalogue/host';
import { intakeHostsOf } from '../catalogue/intake-host';
import { intakes } from '../catalogue/intakes';
import type { PrivateLinkSite } from '../catalogue/sites';

/**
 * The names that are looked up for a site: its hosts, and for a wildcard an intake below it. A wildcard below which the
 * catalogue knows no intake cannot be looked up; an invented name would prove nothing.
 */
export function hostsToProbe(site: PrivateLinkSite): readonly string[] {
  const hosts = intakeHostsOf(site).flatMap(({ asked }) =>
    asked.startsWith('*.') ? namesBelow(asked, site).slice(0, 1) : [asked],
  );
  return [...new Set(hosts)];
}

function namesBelow(wildcard: string, site: PrivateLinkSite): readonly string[] {
  return intakes.flatMap(({ prefix }) => {
    if (prefix === undefined || prefix.includes('<')) return [];
    const match = findServiceForHost(`${prefix}.${site.name}`);
    return match?.row === wildcard && match.certainty === 'listed' ? [`${prefix}.${site.name}`] : [];
  });
}
