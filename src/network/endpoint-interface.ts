/** A network interface that an endpoint has in one of its subnets; `Endpoint.interfaceIds` names it. */
export interface EndpointInterface {
  readonly id: string;
  readonly vpcId: string;
  readonly subnetId: string;
  /** Private addresses, the first is the primary one; IPv6 at last. */
  readonly addresses: readonly string[];
  readonly securityGroupIds: readonly string[];
}
