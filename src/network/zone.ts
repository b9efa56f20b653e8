import type { Reading } from './reading';
import type { Routing } from './routing';
import type { Tags } from './vpc';

export interface VpcReference {
  readonly region: string;
  readonly vpcId: string;
  readonly ownerId?: string;
}

export interface AliasTarget {
  readonly name: string;
  readonly zoneId: string;
}

/** A resource record set; names are lower case, without a trailing dot, `*` unescaped. */
export interface ZoneRecord {
  readonly name: string;
  readonly type: string;
  /** Absent where it is the only one of its name and type. */
  readonly routing?: Routing;
  readonly target:
    | { readonly kind: 'alias'; readonly alias: AliasTarget }
    | { readonly kind: 'values'; readonly values: readonly string[]; readonly ttl: number };
}

/** A Route 53 private hosted zone of an account that was read. */
export interface Zone {
  /** Without the `/hostedzone/` prefix. */
  readonly id: string;
  readonly name: string;
  /** Absent where the zone is of the snapshot's own account. */
  readonly ownerId?: string;
  readonly comment?: string;
  readonly associations: Reading<readonly VpcReference[]>;
  /** VPCs of other accounts that may be associated. One that is associated already was left over. */
  readonly authorizations: Reading<readonly VpcReference[]>;
  /** Without the NS and SOA records of the zone itself. */
  readonly records: Reading<readonly ZoneRecord[]>;
  readonly tags?: Tags;
}

/** A zone associated with a VPC, as that VPC's account sees it: of another account only name and owner. */
export interface ZoneOfVpc {
  readonly id: string;
  readonly name: string;
  /** Account id, or the AWS service that owns it (an endpoint's own private zone, say). */
  readonly owner:
    { readonly kind: 'account'; readonly id: string } | { readonly kind: 'service'; readonly name: string };
}
