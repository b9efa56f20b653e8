import type { Hop } from './hop';

/** Whether packets get from subnets of a VPC to every interface of an endpoint and back. Plain data. */
export interface Path {
  readonly endpointId: string;
  /** `blocked` where some of the packets are lost, `unknown` where it is not known of some. */
  readonly verdict: 'open' | 'blocked' | 'unknown';
  /** In the order in which a packet meets them; those that do the same to several subnets are one. */
  readonly hops: readonly Hop[];
}
