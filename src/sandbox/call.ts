/** A rehearsal is a change that is only asked about. */
export type CallKind = 'reading' | 'rehearsal' | 'change';

/** One call as the sandbox has received it. */
export interface Call {
  readonly profile: string;
  /** The IAM action: `ec2:DescribeVpcs`. */
  readonly action: string;
  /** Absent for calls that belong to no region. */
  readonly region?: string;
  readonly kind: CallKind;
  /** Milliseconds on the sandbox's clock. */
  readonly at: number;
}
