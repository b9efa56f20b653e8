import type { Identity, Region } from './account-reading';
import type { Endpoint, LiveService } from './endpoint';
import type { Peering } from './peering';
import type { Reading } from './reading';
import type { Subnet, Vpc } from './vpc';
import type { VpcDetail } from './vpc-detail';
import type { Zone } from './zone';

/**
 * An immutable snapshot of what one account's profile can see. Tree, DNS, diagnosis and planners read it;
 * nothing else calls AWS. What has not been asked for yet is absent from its record.
 */
export interface Network {
  readonly profile: string;
  readonly emulator?: string;
  readonly identity: Reading<Identity>;
  /** Ids of other accounts whose snapshots `joinNetworks` laid beside this one. */
  readonly alsoOf?: readonly string[];
  /** The snapshots that `joinNetworks` laid together; absent where it is of one profile. */
  readonly parts?: readonly Network[];
  readonly regions: Reading<readonly Region[]>;
  /** By region name; only regions that were asked for. */
  readonly inRegion: Readonly<Record<string, RegionNetwork>>;
  /** Private zones whose names concern Datadog. */
  readonly zones: Reading<readonly Zone[]>;
  /** By VPC id; only VPCs that were looked into. */
  readonly vpcDetails: Readonly<Record<string, VpcDetail>>;
}

export interface RegionNetwork {
  readonly region: string;
  /** Ids of other accounts all of whose endpoints in the region are in the listing too. */
  readonly alsoOf?: readonly string[];
  readonly vpcs: Reading<readonly Vpc[]>;
  readonly subnets: Reading<readonly Subnet[]>;
  /** Endpoints of Datadog services, current and superseded. */
  readonly endpoints: Reading<readonly Endpoint[]>;
  /** Endpoints of the AWS services that functions with the Datadog extension call: Secrets Manager, KMS, SSM, STS. */
  readonly endpointsForLambda: Reading<readonly Endpoint[]>;
  /** All of the region, whichever side of them this account is. */
  readonly peerings: Reading<readonly Peering[]>;
  /**
   * What AWS says in this region of Datadog's services, by the region that hosts them; asked once somebody looks into
   * a VPC of the region.
   */
  readonly services: Readonly<Record<string, Reading<readonly LiveService[]>>>;
}
