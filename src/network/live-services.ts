import type { LiveService } from './endpoint';
import type { RegionNetwork } from './network';
import { notReadYet } from './not-read-yet';
import { type Reading, unread } from './reading';

/** What AWS says in a region of the services that `serviceRegion` hosts; unread where nobody asked yet. */
export function liveServicesOf(
  { services }: Pick<RegionNetwork, 'services'>,
  serviceRegion: string,
): Reading<readonly LiveService[]> {
  return services[serviceRegion] ?? unread(notReadYet());
}
