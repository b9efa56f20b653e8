import type { EndpointState } from '../../network/endpoint';
import type { PeeringState } from '../../network/peering';
import type { Heading } from './heading';
import type { PathGap } from './path-gap';

/** One thing between an Agent and an endpoint that lets packets pass or not. Plain data. */
export type Hop = { readonly [K in keyof Hops]: HopOf<K> }[keyof Hops];

export type HopOf<K extends keyof Hops> = { readonly kind: K } & Hops[K] & Judgement;

interface Judgement {
  readonly outcome: Outcome;
  /** Subnets that the packets come from. */
  readonly from: readonly string[];
  /** Addresses of the endpoint that they go to; the block of its subnet where they are not known. */
  readonly to: readonly string[];
  /** The blocks that do not pass, where some of the traffic does. */
  readonly parts: readonly string[];
  /** Not empty where the outcome is `unknown`. */
  readonly gaps: readonly PathGap[];
}

export type Outcome = 'pass' | 'fail' | 'unknown';

interface Hops {
  readonly 'client subnets': { readonly vpcId: string };
  /** Of the security groups of the instance that was chosen. */
  readonly 'outbound rules': { readonly groupIds: readonly string[] };
  readonly route: {
    readonly way: 'there' | 'back';
    readonly vpcId: string;
    readonly routeTableId?: string;
    readonly heading?: Heading;
  };
  readonly 'network ACL': {
    readonly way: 'there' | 'back';
    readonly at: 'client' | 'endpoint';
    readonly vpcId: string;
    readonly aclId?: string;
  };
  readonly peering: {
    readonly vpcIds: readonly [string, string];
    readonly peeringId?: string;
    readonly state?: PeeringState;
    readonly fault?: 'not active' | 'to another VPC' | 'none';
  };
  /** The same addresses in both VPCs: packets stay in the VPC they come from. */
  readonly 'address ranges': {
    readonly vpcIds: readonly [string, string];
    readonly way: 'there' | 'back';
  };
  readonly 'inbound rules': { readonly endpointId: string; readonly groupIds: readonly string[] };
  readonly interfaces: { readonly endpointId: string };
  readonly 'endpoint state': { readonly endpointId: string; readonly state: EndpointState };
  readonly 'endpoint policy': { readonly endpointId: string };
  /** Availability zones with clients and without an interface: the way there is longer, and charged. */
  readonly zones: { readonly endpointId: string; readonly uncovered: readonly string[] };
}
