import type { Service } from '../../catalogue/site';
import type { PrivateLinkSite } from '../../catalogue/sites';
import type { Endpoint } from '../../network/endpoint';
import type { Peering } from '../../network/peering';
import type { Vpc } from '../../network/vpc';
import type { VpcReference, Zone, ZoneRecord } from '../../network/zone';
import type { ProblemFacts } from '../../problem';
import type { ProfileState } from './snapshot/profile-state';

interface Common<K extends string> {
  readonly kind: K;
  /** The same for the same thing in the next snapshot, so that what was unfolded stays unfolded. */
  readonly key: string;
  readonly state: ProfileState;
}

export type ProfileRow = Common<'profile'>;

export interface RegionRow extends Common<'region'> {
  readonly region: string;
}

export interface VpcRow extends Common<'VPC'> {
  readonly vpc: Vpc;
}

export interface EndpointRow extends Common<'endpoint'> {
  readonly endpoint: Endpoint;
}

/** Services of a site that a VPC has other endpoints of. */
export interface MissingServicesRow extends Common<'missing services'> {
  readonly vpc: Vpc;
  readonly site: PrivateLinkSite;
  readonly services: readonly Service[];
}

export interface MissingServiceRow extends Common<'missing service'> {
  readonly vpc: Vpc;
  readonly site: PrivateLinkSite;
  readonly service: Service;
}

export interface PeeringRow extends Common<'peering'> {
  /** The side that is shown above it. */
  readonly vpc: Vpc;
  readonly peering: Peering;
}

export type ZonesRow = Common<'private hosted zones'>;

export interface ZoneRow extends Common<'zone'> {
  readonly zone: Zone;
}

export interface RecordRow extends Common<'record'> {
  readonly record: ZoneRecord;
}

export interface AssociationRow extends Common<'association'> {
  readonly vpc: VpcReference;
}

/** A VPC of another account that may be associated with a zone. */
export interface AuthorizationRow extends Common<'authorization'> {
  readonly vpc: VpcReference;
  /** An authorization is needed only until the association is made; whether it was made may not be known. */
  readonly use: 'open' | 'left over' | 'not known';
}

/** Regions that are enabled and were not looked at. */
export interface OtherRegionsRow extends Common<'other regions'> {
  readonly regions: readonly string[];
}

/** Something that could not be read, with its reason. */
export interface FailureRow extends Common<'failure'> {
  readonly problem: ProblemFacts;
}

export interface LoadingRow extends Common<'loading'> {
  readonly what: string;
}

/** An empty place that says why it is empty. */
export interface NothingRow extends Common<'nothing'> {
  readonly sentence: string;
}

export type NetworkRow =
  | ProfileRow
  | RegionRow
  | VpcRow
  | EndpointRow
  | MissingServicesRow
  | MissingServiceRow
  | PeeringRow
  | ZonesRow
  | ZoneRow
  | RecordRow
  | AssociationRow
  | AuthorizationRow
  | OtherRegionsRow
  | FailureRow
  | LoadingRow
  | NothingRow;
