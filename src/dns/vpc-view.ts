import type { Endpoint } from '../network/endpoint';
import type { FirewallRule } from '../network/firewall-rule';
import type { DnsAttributes } from '../network/vpc';
import type { NameServers, ProfileAssociation, ResolverRule } from '../network/vpc-detail';
import type { ZoneOfVpc, ZoneRecord } from '../network/zone';
import type { Known, Missing } from './missing';

/** All that decides what a name resolves to for an instance in one VPC. Made by `viewVpc`. */
export interface VpcView {
  readonly region: string;
  readonly vpcId: string;
  readonly dns: Known<DnsAttributes>;
  readonly nameServers: Known<NameServers>;
  /** Domains are lower case and without a trailing dot; empty for the root. */
  readonly resolverRules: Known<readonly ResolverRule[]>;
  readonly profiles: Known<readonly ProfileAssociation[]>;
  readonly firewall: Known<readonly FirewallRule[]>;
  readonly zones: readonly ZoneInForce[];
  /** Listings that could not be read, any of which may hold a zone of any name. */
  readonly blindSpots: readonly Missing[];
  /** What the owner of the VPC alone sees, or whether there is another one: endpoints, and rules of any name. */
  readonly ownership: readonly Missing[];
  /** Every endpoint this profile sees, in any region, by its id and by each DNS name AWS gave it. */
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  readonly regionsRead: readonly string[];
  /** Private DNS names that AWS itself tells, by service name. */
  readonly liveNames: ReadonlyMap<string, readonly string[]>;
  /** Services of which AWS tells that it has not verified their private DNS names. */
  readonly unverified: ReadonlySet<string>;
}

/** A private zone. Names are lower case, without a trailing dot. */
export type ZoneInForce = HandMadeZone | OpaqueZone | EndpointZone;

export interface HandMadeZone {
  readonly kind: 'hand-made';
  readonly id: string;
  readonly name: string;
  readonly records: Known<readonly ZoneRecord[]>;
}

/** Of another account or an AWS service: its name is known, its records are not. */
export interface OpaqueZone {
  readonly kind: 'opaque';
  readonly id: string;
  readonly name: string;
  readonly owner: ZoneOfVpc['owner'];
}

/** Who said what an endpoint's private DNS name is. */
export type NameSource = 'live' | 'catalogue' | 'superseded';

/** A zone that AWS keeps behind an endpoint whose private DNS is on. */
export interface EndpointZone {
  readonly kind: 'endpoint';
  readonly name: string;
  /** The private DNS names it answers: the zone's own, `*.<zone>`, or both. */
  readonly recordNames: readonly string[];
  readonly endpoint: Endpoint;
  readonly source: NameSource;
}
