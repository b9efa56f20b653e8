import { type PrivateLinkSite, privateLinkSites } from '../../catalogue/sites';

/** Sites whose services live in a region: endpoints of the same-region way reach these. */
export function sitesOfRegion(region: string): readonly PrivateLinkSite[] {
  return privateLinkSites.filter((site) => site.awsRegion === region);
}

export function canHostSites(region: string): boolean {
  return sitesOfRegion(region).length > 0;
}
