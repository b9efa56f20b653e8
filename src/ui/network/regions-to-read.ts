import { privateLinkSites } from '../../catalogue/sites';
import type { Region } from '../../network/account-reading';
import type { Reading } from '../../network/reading';

export interface RegionWishes {
  /** The region of the profile itself, where it names one. */
  readonly ofProfile?: string;
  /** Added by the person. */
  readonly added: readonly string[];
}

/**
 * Where endpoints are to be expected: the sites' own regions, the profile's, and what the person added. Regions
 * that the account has not enabled are left out unless somebody asked for them by name.
 */
export function regionsToRead(
  regions: Reading<readonly Region[]>,
  { ofProfile, added }: RegionWishes,
): readonly string[] {
  const ofSites = privateLinkSites.map((site) => site.awsRegion);
  const asked = [...added, ...(ofProfile === undefined ? [] : [ofProfile])];
  if (regions.kind === 'unread') return [...new Set([...ofSites, ...asked])].sort();
  const enabled = new Set(regions.value.filter((region) => region.isEnabled).map((region) => region.name));
  return [...new Set([...ofSites.filter((name) => enabled.has(name)), ...asked])].sort();
}

/** Enabled regions that nobody has looked at. */
export function otherRegions(
  regions: Reading<readonly Region[]>,
  asked: readonly string[],
): readonly string[] {
  if (regions.kind === 'unread') return [];
  return regions.value
    .filter((region) => region.isEnabled && !asked.includes(region.name))
    .map((region) => region.name)
    .sort();
}
