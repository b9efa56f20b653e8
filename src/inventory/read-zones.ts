import type { Account } from '../network/account';
import type { ZoneSummary } from '../network/account-reading';
import { notReadYet } from '../network/not-read-yet';
import { type Reading, unread } from '../network/reading';
import type { Zone } from '../network/zone';
import { attempt } from './attempt';
import { datadogDomains } from './of-datadog';
import { readAuthorizations } from './read-authorizations';

/**
 * Route 53 answers five calls a second in an account, and only who works on the VPCs of a zone needs to know which
 * others may join them.
 */
export type ZoneDepth = 'contents' | 'contents and authorizations';

/** Private zones that concern Datadog's names: a listing, then two calls for each zone, or three. */
export function readZones(
  account: Account,
  depth: ZoneDepth,
  signal: AbortSignal,
): Promise<Reading<readonly Zone[]>> {
  return attempt(signal, async () => {
    const zones = await account.zones(datadogDomains(), signal);
    return Promise.all(zones.map((zone) => readZone(account, zone, depth, signal)));
  });
}

async function readZone(
  account: Account,
  zone: ZoneSummary,
  depth: ZoneDepth,
  signal: AbortSignal,
): Promise<Zone> {
  const [associations, records, authorizations] = await Promise.all([
    attempt(signal, () => account.zoneAssociations(zone.id, signal)),
    attempt(signal, () => account.zoneRecords(zone.id, signal)),
    depth === 'contents' ? unread(notReadYet()) : readAuthorizations(account, zone.id, signal),
  ]);
  return { ...zone, associations, records, authorizations };
}
