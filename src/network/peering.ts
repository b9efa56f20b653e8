import type { Tags } from './vpc';

/** Lower-case phrases of the codes that EC2 writes with hyphens. */
export type PeeringState =
  | 'initiating request'
  | 'pending acceptance'
  | 'provisioning'
  | 'active'
  | 'rejected'
  | 'failed'
  | 'expired'
  | 'deleting'
  | 'deleted'
  | 'unknown';

/** A VPC peering connection as one of its two accounts sees it. Not transitive: it joins these two VPCs alone. */
export interface Peering {
  readonly id: string;
  readonly name?: string;
  readonly state: PeeringState;
  /** AWS's own words for the state. */
  readonly message?: string;
  readonly requester: PeeringSide;
  readonly accepter: PeeringSide;
  readonly tags: Tags;
}

export interface PeeringSide {
  readonly accountId: string;
  readonly region: string;
  readonly vpcId: string;
  /** Absent where AWS does not tell: it promises the blocks only of an active peering. */
  readonly cidrs?: readonly string[];
}
