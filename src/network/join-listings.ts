import { isSame } from './agree';
import type { Reading } from './reading';

/** A listing as the profile of one account got it. */
export interface Listing<T> {
  readonly accountId: string;
  readonly reading: Reading<readonly T[]>;
}

/** How a listing is laid beside others. */
export interface Terms<T> {
  /** Accounts that list the item wherever they are asked; none where that is not told. */
  readonly listedBy: (item: T) => readonly string[];
  /** What two snapshots must tell alike of it: the rest may differ. */
  readonly essence: (item: T) => unknown;
}

/**
 * The own listing, and what only others see. Of its own account it lists everything, and so does each other: what one
 * snapshot of an account has and another one lacks, or tells otherwise, may be gone or changed, and is left out. An own
 * listing that could not be read stays so.
 *
 * @param ownId absent where the own account was not asked
 */
export function joinListings<T extends { readonly id: string }>(
  own: Reading<readonly T[]>,
  ownId: string | undefined,
  others: readonly Listing<T>[],
  { listedBy, essence }: Terms<T>,
): Reading<readonly T[]> {
  if (own.kind === 'unread') return own;
  const listings = others.flatMap(({ accountId, reading }) =>
    reading.kind === 'read'
      ? [{ accountId, items: new Map(reading.value.map((item) => [item.id, item])) }]
      : [],
  );
  const known = new Set(own.value.map(({ id }) => id));
  const added = new Map<string, T>();
  for (const { accountId, items } of listings) {
    for (const [id, item] of items) {
      if (known.has(id) || added.has(id)) continue;
      const accounts = listedBy(item);
      if (ownId !== undefined && accounts.includes(ownId)) continue;
      const rightful = listings.filter((one) => accounts.includes(one.accountId));
      const best = rightful.find((one) => one.items.has(id))?.items.get(id) ?? item;
      const isUndisputed = rightful.every((one) => {
        const told = one.items.get(id);
        return told !== undefined && isSame(essence(told), essence(best));
      });
      if (
        isUndisputed ||
        accounts.every((one) => one !== accountId && !rightful.some((r) => r.accountId === one))
      )
        added.set(id, best);
    }
  }
  return { kind: 'read', value: [...own.value, ...added.values()] };
}
