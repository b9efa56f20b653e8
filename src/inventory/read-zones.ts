import type { Account } from '../network/account';
import type { ZoneSummary } from '../network/account-reading';
import type { Reading } from '../network/reading';
import type { Zone } from '../network/zone';
import { attempt } from './attempt';
import { datadogDomains } from './of-datadog';

/** Private zones that concern Datadog's names: a listing, then three calls for each zone. */
export function readZones(account: Account, signal: AbortSignal): Promise<Reading<readonly Zone[]>> {
  return attempt(signal, async () => {
    const zones = await account.zones(datadogDomains(), signal);
    return Promise.all(zones.map((zone) => readZone(account, zone, signal)));
  });
}

async function readZone(account: Account, zone: ZoneSummary, signal: AbortSignal): Promise<Zone> {
  const [associations, records, authorizations] = await Promise.all([
    attempt(signal, () => account.zoneAssociations(zone.id, signal)),
    attempt(signal, () => account.zoneRecords(zone.id, signal)),
    attempt(signal, () => account.zoneAuthorizations(zone.id, signal)),
  ]);
  return { ...zone, associations, records, authorizations };
}
