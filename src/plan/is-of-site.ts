import { siteForHost } from '../catalogue/host';
import { findService } from '../catalogue/sites';
import { findSuperseded } from '../catalogue/superseded';
import type { Endpoint } from '../network/endpoint';

/** Current or superseded, or newer than the catalogue: such a one shows its site by its private DNS name. */
export function isOfSite({ serviceName, dnsEntries }: Endpoint, site: string): boolean {
  const known = findService(serviceName)?.site.name ?? findSuperseded(serviceName)?.site;
  if (known !== undefined) return known === site;
  return dnsEntries.some(({ name }) => siteForHost(name.replace(/^\*\./, ''))?.name === site);
}
