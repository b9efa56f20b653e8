/** An AWS answer that is an error, in AWS's own words. */
export interface RefusedCall {
  /** AWS's error code, such as `InvalidVpcID.NotFound`. */
  readonly serviceCode: string;
  /** AWS's error message, as it came. */
  readonly message: string;
  /** The IAM action of the call: `ec2:DescribeVpcs`. */
  readonly action: string;
  /** Absent for calls that belong to no region. */
  readonly region?: string;
  readonly profile: string;
}
