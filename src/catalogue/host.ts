import type { Service, Site } from './site';
import { type PrivateLinkSite, hasPrivateLink, privateLinkSites, sites } from './sites';

/** Lower case and without the trailing dot that Agents send since 7.67. */
export function normalizeHost(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}

/** RFC 1035, 2.3.4. */
const longestName = 253;

/** The site that lists the host, such as a browser intake, or whose name is the longest suffix of it. */
export function siteForHost(host: string): Site | undefined {
  const name = normalizeHost(host);
  const row = rows.get(name);
  if (row !== undefined) return row.site;
  if (name.length > longestName || name.split('.').includes('')) return undefined;
  return nearest(name, (suffix) => sitesByName.get(suffix));
}

/**
 * How sure it is that a host leads to a service:
 * - `listed`: the host, its wildcard, or the private DNS name itself stands in Datadog's tables
 * - `catch-all`: only a wildcard matches that a record of the host's own would override, so this is no proof
 */
export type Certainty = 'listed' | 'catch-all';

export interface ServiceOfHost {
  readonly service: Service;
  readonly certainty: Certainty;
  /** The row that matched: the host itself or a wildcard. */
  readonly row: string;
}

/** Exact rows before wildcards, and the most specific wildcard first. */
export function findServiceForHost(host: string): ServiceOfHost | undefined {
  const site = siteForHost(host);
  if (site === undefined || !hasPrivateLink(site)) return undefined;
  const name = publicAliasOf(normalizeHost(host), site);
  const exact = rows.get(name);
  return exact === undefined
    ? findWildcard(name, site)
    : { service: exact.service, certainty: 'listed', row: name };
}

/**
 * A wildcard answers at any depth below it until a name that exists stands between (RFC 4592, 4.4). Datadog's tables
 * vouch for one label only, and for `*.<site>` not even for that.
 */
function findWildcard(name: string, site: PrivateLinkSite): ServiceOfHost | undefined {
  if (existing.has(name)) return undefined;
  const parents = suffixesOf(name).slice(1);
  const encloser = parents.findIndex((parent) => existing.has(parent));
  const row = `*.${parents[encloser] ?? ''}`;
  const service = rows.get(row)?.service;
  if (service === undefined) return undefined;
  return { service, certainty: encloser === 0 && row !== `*.${site.name}` ? 'listed' : 'catch-all', row };
}

/**
 * The name that the public DNS sends a host to. Agents send metrics to `<major>-<minor>-<patch>-app.agent.<site>`,
 * which on the sites that list `metrics.agent.<site>` is a CNAME to it (the guide, "Amazon Route53").
 */
function publicAliasOf(name: string, site: PrivateLinkSite): string {
  const suffix = `.agent.${site.name}`;
  if (!name.endsWith(suffix) || !/^\d+-\d+-\d+-app$/.test(name.slice(0, -suffix.length))) return name;
  const target = `metrics${suffix}`;
  return rows.has(target) ? target : name;
}

/**
 * The names a query passes through in public DNS, first the host itself, last the name that holds the address.
 * An anchored host ends at its anchor; a direct one at itself.
 */
export function publicNamesOf(host: string): readonly string[] {
  const name = normalizeHost(host);
  const match = findServiceForHost(name);
  if (match === undefined) return [name];
  const steps = match.row.startsWith('*.') ? [name] : [name, match.row];
  return [...new Set([...steps, match.service.privateDnsName])];
}

interface Row {
  readonly site: PrivateLinkSite;
  readonly service: Service;
}

const rows: ReadonlyMap<string, Row> = new Map(
  privateLinkSites.flatMap((site) =>
    site.services.flatMap((service) =>
      [...service.hosts, service.privateDnsName].map((name): [string, Row] => [name, { site, service }]),
    ),
  ),
);

/** Names that are listed, and the nodes above them. */
const existing: ReadonlySet<string> = new Set([...rows.keys()].flatMap((name) => suffixesOf(name)));

const sitesByName: ReadonlyMap<string, Site> = new Map(sites.map((site) => [site.name, site]));

function nearest<T>(name: string, find: (suffix: string) => T | undefined): T | undefined {
  for (const suffix of suffixesOf(name)) {
    const found = find(suffix);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The name, its parent, and so on up. */
function suffixesOf(name: string): readonly string[] {
  const labels = name.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}
