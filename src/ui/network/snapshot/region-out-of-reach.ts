import { failuresIn } from './failures-in';
import type { ProfileState } from './profile-state';

/**
 * Why a region is none of this account's business, which is no trouble: the account has not enabled it, or a policy
 * denies every call there. EC2 refuses good credentials where a region is not enabled.
 */
export function whyOutOfReach(state: ProfileState, region: string): 'not enabled' | 'denied' | undefined {
  const newest = state.inRegion[region]?.newest;
  if (newest === undefined) return undefined;
  const { vpcs, subnets, endpoints, peerings } = newest;
  const codes = failuresIn({ vpcs, subnets, endpoints, peerings }).map(({ code }) => code);
  if (codes.length < 4) return undefined;
  const listing = state.regions.newest;
  const isDisabled =
    listing?.kind === 'read' && listing.value.some(({ name, isEnabled }) => name === region && !isEnabled);
  if (isDisabled || codes.every((code) => code === 'region-unavailable')) return 'not enabled';
  return codes.every((code) => code === 'permission-missing') ? 'denied' : undefined;
}
