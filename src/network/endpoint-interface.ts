/** A network interface that AWS keeps in a subnet for an endpoint, which names it in `interfaceIds`, or for a carrier. */
export interface EndpointInterface {
  readonly id: string;
  readonly vpcId: string;
  readonly subnetId: string;
  /** Private addresses, the first is the primary one; IPv6 at last. */
  readonly addresses: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly carrier?: CarrierType;
}

/** EC2's words for interfaces through which others' traffic passes, and which send none of their own. */
export const carrierTypes = [
  'nat_gateway',
  'transit_gateway',
  'network_load_balancer',
  'gateway_load_balancer',
  'gateway_load_balancer_endpoint',
  'global_accelerator_managed',
] as const;

export type CarrierType = (typeof carrierTypes)[number];

export function carrierOf(interfaceType: string | undefined): { readonly carrier?: CarrierType } {
  const carrier = carrierTypes.find((type) => type === interfaceType);
  return carrier === undefined ? {} : { carrier };
}
