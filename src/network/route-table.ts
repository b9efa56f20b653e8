import type { Tags } from './vpc';

/** A subnet uses the table that names it, else the VPC's main one. */
export interface RouteTable {
  readonly id: string;
  readonly name?: string;
  readonly vpcId: string;
  readonly isMain: boolean;
  /** Subnets that were associated with it by hand. */
  readonly subnetIds: readonly string[];
  readonly routes: readonly Route[];
  readonly tags: Tags;
}

/** The most specific destination that holds an address decides. */
export interface Route {
  readonly destination: RouteDestination;
  readonly target: RouteTarget;
  /** A black hole drops what it gets: its target is gone, or does not work yet. */
  readonly state: 'active' | 'blackhole';
}

export type RouteDestination =
  { readonly kind: 'cidr'; readonly cidr: string } | { readonly kind: 'prefix-list'; readonly id: string };

export type RouteTarget =
  | { readonly kind: 'local' }
  | {
      readonly kind:
        | 'peering'
        | 'internet gateway'
        | 'egress-only internet gateway'
        | 'NAT gateway'
        | 'transit gateway'
        | 'virtual private gateway'
        | 'gateway endpoint'
        | 'network interface'
        | 'local gateway'
        | 'carrier gateway'
        | 'core network'
        | 'other';
      readonly id: string;
    };
