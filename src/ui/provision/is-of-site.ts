import { type PrivateLinkSite, findService } from '../../catalogue/sites';
import type { Endpoint } from '../../network/endpoint';

export function isOfSite(site: PrivateLinkSite): (endpoint: Endpoint) => boolean {
  return ({ serviceName }) => findService(serviceName)?.site.name === site.name;
}
