import type { Tags } from './vpc';
import type { VpcReference, ZoneRecord } from './zone';

/** Route 53 has no rehearsal for any of these. */
export interface AccountZoneChanges {
  /** The new zone's id, also where it could not be tagged: what is known of it then is its comment. */
  createZone(zone: NewZone, signal: AbortSignal): Promise<string>;
  /** Refused while the zone has records of its own. One that is not there is no error. */
  deleteZone(zoneId: string, signal: AbortSignal): Promise<void>;
  /** Creates the record, or replaces what is there under its name and type. */
  setRecord(zoneId: string, record: ZoneRecord, signal: AbortSignal): Promise<void>;
  /** The record exactly as it is. One that is not there is no error. */
  deleteRecord(zoneId: string, record: ZoneRecord, signal: AbortSignal): Promise<void>;
  /** In the account of the zone, for a VPC of another account. Repeating it is no error. */
  authorizeAssociation(zoneId: string, vpc: VpcReference, signal: AbortSignal): Promise<void>;
  /** One that is not there is no error. */
  withdrawAuthorization(zoneId: string, vpc: VpcReference, signal: AbortSignal): Promise<void>;
  /** In the account of the VPC. One that is associated with this very zone already is no error. */
  associateZone(zoneId: string, vpc: VpcReference, signal: AbortSignal): Promise<void>;
  /**
   * In the account of the VPC, or of the zone. An error where it is not associated, and for the last VPC of a zone,
   * which cannot be taken away.
   */
  disassociateZone(zoneId: string, vpc: VpcReference, signal: AbortSignal): Promise<void>;
}

export interface NewZone {
  readonly name: string;
  /** By which a zone is recognised in a listing, which shows no tags. */
  readonly comment: string;
  readonly vpc: VpcReference;
  readonly tags: Tags;
  /** Repeating a request with the same token answers the zone that the first one made. At most 128 characters. */
  readonly token: string;
}
