import { privateLinkSites } from '../../../catalogue/sites';
import type { Region } from '../../../network/account-reading';
import type { Reading } from '../../../network/reading';

export interface RegionWishes {
  /** The region of the profile itself, where it names one. */
  readonly ofProfile?: string;
  /** Added by the person. */
  readonly added: readonly string[];
}

/** Where endpoints are to be expected, known before anybody is asked: the sites' own regions and those asked for by name. */
export function regionsToRead(wishes: RegionWishes): readonly string[] {
  return [...new Set([...privateLinkSites.map((site) => site.awsRegion), ...regionsByName(wishes)])].sort();
}

/** They stay visible even where the account has not enabled them. */
export function regionsByName({ ofProfile, added }: RegionWishes): readonly string[] {
  return [...added, ...(ofProfile === undefined ? [] : [ofProfile])];
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
