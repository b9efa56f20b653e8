import type { Endpoint } from '../network/endpoint';
import type { FirewallRule } from '../network/firewall-rule';
import type { Routing } from '../network/routing';
import type { ResolverRule } from '../network/vpc-detail';
import type { Missing } from './missing';
import type { NameSource, OpaqueZone } from './vpc-view';

/** What a name resolves to for an instance in a VPC, with the chain of evidence that led there. */
export type Resolution = { readonly host: string } & Answer;

/** An outcome and the links that led to it. */
export type Answer = Outcome & { readonly chain: readonly Link[] };

export type Outcome =
  /** To the interfaces of these endpoints, in whatever state and of whatever service: who judges looks there. */
  | { readonly kind: 'private'; readonly endpoints: readonly Endpoint[] }
  | { readonly kind: 'public' }
  /** A zone matches and has no such record; there is no fall back to public DNS. */
  | { readonly kind: 'nxdomain'; readonly zone: ZoneReference }
  | { readonly kind: 'elsewhere'; readonly by: Elsewhere }
  /** DNS Firewall answers that there is no such name, or with a name of its own. */
  | { readonly kind: 'blocked'; readonly rule: FirewallRule }
  /** The VPC's own DNS server is off: no name resolves. */
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'unknown'; readonly missing: readonly Missing[] };

/** Who answers where this account's configuration does not show the answer. */
export type Elsewhere =
  | { readonly kind: 'name servers'; readonly addresses: readonly string[] }
  | { readonly kind: 'forward rule'; readonly rule: ResolverRule }
  | { readonly kind: 'profile'; readonly ids: readonly string[] }
  | { readonly kind: 'zone'; readonly zone: OpaqueZone };

export type ZoneReference =
  | { readonly kind: 'hand-made'; readonly id: string; readonly name: string }
  | { readonly kind: 'endpoint'; readonly endpointId: string; readonly name: string }
  | OpaqueZone;

/** One link of a chain of evidence, as a value; sentences are made where they are shown. */
export type Link =
  | { readonly kind: 'custom name servers'; readonly addresses: readonly string[] }
  | { readonly kind: 'DNS support off'; readonly vpcId: string }
  /** Zones that would answer if both DNS attributes were on. */
  | { readonly kind: 'private zones off'; readonly vpcId: string; readonly zones: readonly ZoneReference[] }
  | { readonly kind: 'profile attached'; readonly ids: readonly string[] }
  | { readonly kind: 'forwarded'; readonly host: string; readonly rule: ResolverRule }
  | { readonly kind: 'matched zone'; readonly host: string; readonly zone: ZoneReference }
  | { readonly kind: 'no zone matched'; readonly host: string }
  | {
      readonly kind: 'no record';
      readonly host: string;
      readonly zone: ZoneReference;
      /** Types of the records that the name has, none of them an address. */
      readonly types: readonly string[];
    }
  | {
      readonly kind: 'record';
      readonly name: string;
      readonly zoneId: string;
      readonly type: string;
      readonly routing?: Routing;
      readonly targets: readonly string[];
    }
  /** A CNAME in public DNS, as the catalogue or AWS itself tells it. */
  | { readonly kind: 'public alias'; readonly from: string; readonly to: string; readonly source: NameSource }
  | { readonly kind: 'blocked by firewall'; readonly name: string; readonly rule: FirewallRule }
  | { readonly kind: 'endpoint'; readonly endpoint: Endpoint };
