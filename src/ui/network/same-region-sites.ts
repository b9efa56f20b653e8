import { type PrivateLinkSite, privateLinkSites } from '../../catalogue/sites';

/** Sites whose services live in a region. */
export function sitesOfRegion(region: string): readonly PrivateLinkSite[] {
  return privateLinkSites.filter((site) => site.awsRegion === region);
}
