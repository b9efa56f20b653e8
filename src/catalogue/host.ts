import { type PrivateLinkSite, hasPrivateLink, sites } from './sites';
import type { Service, Site } from './site';

/** Lower case and without the trailing dot that Agents send since 7.67. */
export function normalizeHost(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}

/** The site whose name is the longest suffix of the host; browser hosts are found by their own row. */
export function siteForHost(host: string): Site | undefined {
  const name = normalizeHost(host);
  const own = sites.find((site) => site.services.some((service) => service.hosts.includes(name)));
  if (own !== undefined) return own;
  return sites
    .filter((site) => name === site.name || name.endsWith(`.${site.name}`))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

/**
 * How sure it is that a host leads to a service:
 * - `listed`: the host, its wildcard, or the private DNS name itself stands in Datadog's tables
 * - `catch-all`: only `*.<site>` matches; a host with a record of its own does not follow it, so this is no proof
 */
export type Certainty = 'listed' | 'catch-all';

export interface ServiceOfHost {
  readonly service: Service;
  readonly certainty: Certainty;
  /** The row that matched: the host itself or a wildcard. */
  readonly row: string;
}

/** Exact rows before wildcards, and the most specific wildcard first. A wildcard stands for one label. */
export function findServiceForHost(host: string): ServiceOfHost | undefined {
  const site = siteForHost(host);
  if (site === undefined || !hasPrivateLink(site)) return undefined;
  const name = publicAliasOf(normalizeHost(host), site);
  const exact = site.services.find(
    (service) => service.privateDnsName === name || service.hosts.includes(name),
  );
  if (exact !== undefined) return { service: exact, certainty: 'listed', row: name };
  const wildcard = `*.${name.slice(name.indexOf('.') + 1)}`;
  const service = site.services.find((candidate) => candidate.hosts.includes(wildcard));
  if (service === undefined) return undefined;
  const certainty = wildcard === `*.${site.name}` ? 'catch-all' : 'listed';
  return { service, certainty, row: wildcard };
}

/**
 * The name that the public DNS sends a host to. Agents send metrics to `<major>-<minor>-<patch>-app.agent.<site>`,
 * which on the sites that list `metrics.agent.<site>` is a CNAME to it (the guide, "Amazon Route53").
 */
function publicAliasOf(name: string, site: PrivateLinkSite): string {
  const versioned = /^\d+-\d+-\d+-app\.agent\./;
  const target = `metrics.agent.${site.name}`;
  if (!versioned.test(name)) return name;
  return site.services.some((service) => service.hosts.includes(target)) ? target : name;
}

/**
 * The names a query passes through in public DNS, first the host itself, last the name that holds the address.
 * An anchored host ends at its anchor; a direct one at itself.
 */
export function publicNamesOf(host: string): readonly string[] {
  const name = normalizeHost(host);
  const match = findServiceForHost(name);
  if (match === undefined) return [name];
  return [
    ...new Set([name, ...(match.row.startsWith('*.') ? [] : [match.row]), match.service.privateDnsName]),
  ];
}

/** Hosts to ask about when a service is judged: its rows, with a typical name in place of each wildcard. */
export function sampleHostsOf(service: Service): readonly string[] {
  return service.hosts.map((host) => (host.startsWith('*.agent.') ? host.replace('*', '7-80-0-app') : host));
}
