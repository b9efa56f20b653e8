import { siteForHost } from '../catalogue/host';
import { findService, privateLinkSites } from '../catalogue/sites';
import { findSuperseded } from '../catalogue/superseded';
import type { Endpoint } from '../network/endpoint';

/**
 * Known service ids, and endpoints that answer a name of a site: a service newer than the catalogue shows
 * itself by its private DNS name.
 */
export function isDatadogEndpoint(endpoint: Endpoint): boolean {
  return (
    findService(endpoint.serviceName) !== undefined ||
    findSuperseded(endpoint.serviceName) !== undefined ||
    endpoint.dnsEntries.some((entry) => siteForHost(entry.name.replace(/^\*\./, '')) !== undefined)
  );
}

/** The fewest domains under which every name of the catalogue lies. */
export function datadogDomains(): readonly string[] {
  return domains;
}

const domains = fewestDomains();

function fewestDomains(): readonly string[] {
  const names = privateLinkSites.flatMap((site) => [
    site.name,
    ...site.services.flatMap((service) => [service.privateDnsName, ...service.hosts]),
  ]);
  const plain = [...new Set(names.map((name) => name.replace(/^\*\./, '')))];
  return plain.filter((name) => !plain.some((other) => name.endsWith(`.${other}`)));
}

export function serviceNamesIn(region: string): readonly string[] {
  return privateLinkSites
    .filter((site) => site.awsRegion === region)
    .flatMap((site) => site.services.map((service) => service.name));
}
