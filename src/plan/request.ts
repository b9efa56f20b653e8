/** What a person asks for, as data. A plan keeps its request, so that it can be planned again from a newer snapshot. */
export type PlanRequest = SameRegionRequest | EnableDnsRequest | AllowHttpsRequest | MissingServicesRequest;

export interface VpcOfSite {
  readonly profile: string;
  readonly region: string;
  readonly vpcId: string;
  /** Such as `datadoghq.com`. */
  readonly site: string;
}

/** Interface endpoints with private DNS in the region where the site's services live. */
export interface SameRegionRequest extends VpcOfSite {
  readonly way: 'same region';
  readonly services: ServiceChoice;
  /** One per zone. Where absent, the best subnet of each zone that the services support is taken. */
  readonly subnetIds?: readonly string[];
  readonly securityGroup: SecurityGroupChoice;
  /** CIDR blocks that may connect to port 443. Where absent, the VPC's own. */
  readonly allowFrom?: readonly string[];
}

/** The services that the guide lists, all of the site, or full service names (`com.amazonaws.vpce...`). */
export type ServiceChoice = 'guide' | 'all' | readonly string[];

export type SecurityGroupChoice =
  { readonly kind: 'existing'; readonly id: string } | { readonly kind: 'new'; readonly name?: string };

/** Turns on the DNS attributes of the VPC that are off. */
export interface EnableDnsRequest extends VpcOfSite {
  readonly way: 'enable DNS';
}

/** Opens port 443 of one security group to what cannot reach it yet. */
export interface AllowHttpsRequest extends VpcOfSite {
  readonly way: 'allow HTTPS';
  readonly securityGroupId: string;
  /** Where absent, the VPC's own CIDR blocks. */
  readonly allowFrom?: readonly string[];
}

/** Adds endpoints where the VPC has none yet, in the subnets and security group of those it has. */
export interface MissingServicesRequest extends VpcOfSite {
  readonly way: 'missing services';
  readonly services: ServiceChoice;
}
