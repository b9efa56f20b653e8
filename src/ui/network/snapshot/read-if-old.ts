import type { Account } from '../../../network/account';
import { readOr } from '../../../network/reading';
import type { Vpc } from '../../../network/vpc';
import type { Zone } from '../../../network/zone';
import type { PartReader } from './part-reader';
import { partNames } from './part-names';
import { networkOf } from './profile-state';
import { settlingIn } from './settling';

/** Reads parts that were not read a moment ago. What is on its way to another state is never recent enough. */
export const readIfOld = {
  zones: async (parts: PartReader, account: Account) => {
    if (!parts.freshness.isFresh(partNames.zones)) await parts.zones(account);
  },
  region: async (parts: PartReader, account: Account, region: string) => {
    const isRecent =
      parts.freshness.isFresh(partNames.region(region)) && !settlingIn(parts.state).has(region);
    if (!isRecent) await parts.region(account, region);
  },
  detail: async (parts: PartReader, account: Account, vpc: Vpc) => {
    if (!parts.freshness.isFresh(partNames.vpc(vpc.id))) await parts.detail(account, vpc);
  },
  services: async (parts: PartReader, account: Account, region: string, host: string) => {
    if (!parts.freshness.isFresh(partNames.services(region, host)))
      await parts.services(account, region, host);
  },
  /** Of zones that were read, one call each: last of all, since Route 53 answers five calls a second. */
  authorizations: async (parts: PartReader, account: Account, concerns: (zone: Zone) => boolean) => {
    const zones = readOr(networkOf(parts.state).zones, []).filter(concerns);
    const old = zones.filter(
      ({ id, authorizations }) =>
        authorizations.kind === 'unread' || !parts.freshness.isFresh(partNames.authorizations(id)),
    );
    await Promise.all(old.map(({ id }) => parts.authorizations(account, id)));
  },
};
