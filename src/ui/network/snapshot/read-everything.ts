import type { Account } from '../../../network/account';
import { tidied, withHomeRegion } from './changes-of-state';
import type { FoundRegions } from './found-regions';
import type { PartReader } from './part-reader';
import { networkOf } from './profile-state';
import { readIfOld } from './read-if-old';
import { type RegionWishes, regionsByName, regionsToRead } from './regions-to-read';

/**
 * Three answers deep: who, where and what side by side; then what is in zones, and regions known from before; at last
 * who else may join a zone, when all the rest is shown.
 */
export async function readEverything(
  parts: PartReader,
  account: Account,
  wishes: RegionWishes,
  found: FoundRegions,
): Promise<void> {
  const { signal } = parts.reads;
  const names = regionsToRead(wishes);
  parts.become(signal, (state) => withHomeRegion(state, wishes.ofProfile));
  await Promise.all([
    parts
      .identify(account, parts.freshness.mark())
      .then(() => readFoundRegions(parts, account, names, found)),
    parts.alias(account),
    parts.regions(account),
    readIfOld.zones(parts, account).then(() => readIfOld.authorizations(parts, account, () => true)),
    ...names.map((name) => readIfOld.region(parts, account, name)),
  ]);
  signal.throwIfAborted();
  parts.become(signal, (state) => tidied(state, regionsByName(wishes), (name) => parts.isReading(name)));
  found.note(networkOf(parts.state));
}

/** Known only once it is known whose account this is. */
async function readFoundRegions(
  parts: PartReader,
  account: Account,
  others: readonly string[],
  found: FoundRegions,
): Promise<void> {
  const { identity } = networkOf(parts.state);
  const known = identity.kind === 'read' ? found.of(identity.value.accountId) : [];
  const more = known.filter((region) => !others.includes(region));
  await Promise.all(more.map((region) => readIfOld.region(parts, account, region)));
}
