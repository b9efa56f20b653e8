import { readOr } from '../../network/reading';
import type { VpcOfProfile } from '../../plan/request';
import type { Networks } from './networks';
import { otherRegions } from './snapshot/regions-to-read';

/** A VPC to choose, by the first profile of its account. */
export interface VpcItem {
  readonly label: string;
  readonly description: string;
  readonly place: VpcOfProfile;
}

/**
 * Those that the accounts of the profiles own, each once.
 *
 * @param inRegions read too where nobody has looked at them yet
 */
export async function vpcsOfProfiles(
  profiles: readonly string[],
  networks: Networks,
  inRegions: readonly string[],
): Promise<readonly VpcItem[]> {
  const { signal } = new AbortController();
  const all = await Promise.all(
    profiles.map(async (profile) => {
      const holder = networks.of(profile);
      const { regions, inRegion } = await holder.whole(signal);
      const unread = otherRegions(regions, Object.keys(inRegion)).filter((one) => inRegions.includes(one));
      if (unread.length > 0) await holder.addRegions(unread, signal);
      return { profile, network: holder.snapshot };
    }),
  );
  const items = all.flatMap(({ profile, network }) => {
    const own = network.identity.kind === 'read' ? network.identity.value.accountId : '';
    const vpcs = Object.values(network.inRegion).flatMap((region) => readOr(region.vpcs, []));
    return vpcs
      .filter(({ ownerId }) => ownerId === own)
      .map(({ id, name, region }): VpcItem => {
        const place: VpcOfProfile = { profile, region, vpcId: id };
        return { label: name ?? id, description: [id, region, profile].join(' · '), place };
      });
  });
  const isFirst = ({ place }: VpcItem, index: number) =>
    items.findIndex((other) => other.place.vpcId === place.vpcId) === index;
  return items.filter(isFirst);
}
