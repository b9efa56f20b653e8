import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { type Routing, everywhereElse } from '../../network/routing';

/** Only records that stand beside others of their name and type have an identifier. */
export function routingOf(set: ResourceRecordSet): Routing | undefined {
  const { SetIdentifier: setId, Weight, Region, Failover, GeoLocation, CidrRoutingConfig } = set;
  if (setId === undefined) return undefined;
  if (Weight !== undefined) return { setId, kind: 'weighted', weight: Weight };
  if (Region !== undefined) return { setId, kind: 'latency', region: Region };
  if (Failover !== undefined) return { setId, kind: 'failover', role: Failover.toLowerCase() };
  if (GeoLocation !== undefined) {
    const { ContinentCode, CountryCode, SubdivisionCode } = GeoLocation;
    const place = [ContinentCode, CountryCode, SubdivisionCode].filter((code) => code !== undefined);
    return { setId, kind: 'location', place: place.join('-') };
  }
  if (CidrRoutingConfig !== undefined) {
    const { CollectionId: collection = '', LocationName: name = '' } = CidrRoutingConfig;
    const place = name === everywhereElse ? everywhereElse : `${collection} ${name}`;
    return { setId, kind: 'location', place };
  }
  if (set.GeoProximityLocation !== undefined) return { setId, kind: 'proximity' };
  return { setId, kind: set.MultiValueAnswer === true ? 'multivalue' : 'other' };
}
