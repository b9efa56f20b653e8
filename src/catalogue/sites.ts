import type { Service, Site } from './site';
import { ap1 } from './sites/ap1';
import { ap2 } from './sites/ap2';
import { uk1 } from './sites/uk1';
import { us1 } from './sites/us1';
import { sitesWithoutPrivateLink } from './sites/without-privatelink';

/** Every site Datadog publishes, those with AWS PrivateLink first. */
export const sites: readonly Site[] = [us1, ap1, ap2, uk1, ...sitesWithoutPrivateLink];

export type PrivateLinkSite = Site & { readonly awsRegion: string };

export function hasPrivateLink(site: Site): site is PrivateLinkSite {
  return site.awsRegion !== undefined;
}

export const privateLinkSites: readonly PrivateLinkSite[] = sites.filter(hasPrivateLink);

export function findSite(name: string): Site | undefined {
  return sites.find((site) => site.name === name);
}

export interface ServiceOfSite {
  readonly site: PrivateLinkSite;
  readonly service: Service;
}

const servicesByName = new Map<string, ServiceOfSite>(
  privateLinkSites.flatMap((site) =>
    site.services.map((service): [string, ServiceOfSite] => [service.name, { site, service }]),
  ),
);

export function findService(serviceName: string): ServiceOfSite | undefined {
  return servicesByName.get(serviceName);
}
