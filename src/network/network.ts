import type { Identity, Region } from './account-reading';
import type { Endpoint, LiveService } from './endpoint';
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
  readonly vpcs: Reading<readonly Vpc[]>;
  readonly subnets: Reading<readonly Subnet[]>;
  /** Endpoints of Datadog services, current and superseded. */
  readonly endpoints: Reading<readonly Endpoint[]>;
  /** Endpoints of the AWS services that functions with the Datadog extension call: Secrets Manager, KMS, SSM, STS. */
  readonly endpointsForLambda: Reading<readonly Endpoint[]>;
  /** What AWS says of the services of the sites hosted in this region. */
  readonly services: Reading<readonly LiveService[]>;
}
