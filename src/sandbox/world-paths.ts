import type { NetworkAclRule } from '../network/network-acl';
import type { PeeringState } from '../network/peering';
import type { RouteDestination, RouteTarget } from '../network/route-table';
import type { Tags } from '../network/vpc';

export interface PeeringOfWorld {
  readonly id: string;
  readonly requesterVpcId: string;
  readonly accepterVpcId: string;
  readonly state: PeeringState;
  /** What becomes of it by itself, in order. */
  readonly later?: readonly { readonly at: number; readonly state: PeeringState }[];
  /** What the request named for an accepter where no such VPC is there. */
  readonly askedFor?: { readonly accountId: string; readonly region: string };
  /** By account id: each side has tags of its own. */
  readonly tags: Readonly<Record<string, Tags>>;
}

/** The route to the VPC itself is in every table and not written here. */
export interface RouteTableOfWorld {
  readonly id: string;
  readonly vpcId: string;
  readonly use: 'main' | 'for the subnets it names';
  readonly subnetIds: readonly string[];
  readonly routes: readonly { readonly destination: RouteDestination; readonly target: RouteTarget }[];
  readonly tags: Tags;
}

/** The rules with which AWS denies whatever is left are in every one and not written here. */
export interface NetworkAclOfWorld {
  readonly id: string;
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  readonly inbound: readonly NetworkAclRule[];
  readonly outbound: readonly NetworkAclRule[];
  readonly tags: Tags;
}
