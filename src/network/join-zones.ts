import { agree } from './agree';
import { type Listing, joinListings } from './join-listings';
import type { Network } from './network';
import { type Reading, read } from './reading';
import type { Zone } from './zone';

/** Beside zones of another account it must be said whose each of them is. */
export function joinZones(
  own: Network,
  ownId: string,
  others: readonly { readonly accountId: string; readonly network: Network }[],
): Network['zones'] {
  const listings = others.map(({ accountId, network: { zones } }): Listing<Zone> => {
    const withOwner =
      zones.kind === 'read' ? zones.value.map((zone) => ({ ownerId: accountId, ...zone })) : [];
    return { accountId, reading: zones.kind === 'read' ? read(withOwner) : zones };
  });
  const joined = joinListings(own.zones, ownId, listings, {
    listedBy: ({ ownerId }) => (ownerId === undefined ? [] : [ownerId]),
    essence: ({ name }) => name,
  });
  if (own.zones.kind === 'unread' || joined.kind === 'unread') return joined;
  const added = joined.value.slice(own.zones.value.length).map((zone) => agreeOn(zone, listings));
  return read([...own.zones.value, ...added]);
}

/** Other profiles of its account may have read it at other times. */
function agreeOn(zone: Zone, listings: readonly Listing<Zone>[]): Zone {
  const told = listings.flatMap(({ reading }) => (reading.kind === 'read' ? reading.value : []));
  const same = told.filter(({ id, ownerId }) => id === zone.id && ownerId === zone.ownerId);
  const of = <T>(pick: (one: Zone) => Reading<T>) => agree(zone.name, pick(zone), ...same.map(pick));
  return {
    ...zone,
    associations: of(({ associations }) => associations),
    authorizations: of(({ authorizations }) => authorizations),
    records: of(({ records }) => records),
  };
}
