/** What a person asks for, as data. A plan keeps its request, so that it can be planned again from a newer snapshot. */
export type PlanRequest =
  | SameRegionRequest
  | CrossRegionRequest
  | PeeringRequest
  | AssociateZonesRequest
  | MissingServicesRequest
  | EnableDnsRequest
  | AllowHttpsRequest
  | AllowHttpsOutRequest
  | PrivateDnsRequest
  | RecordRequest
  | RoutesRequest
  | WithdrawRequest
  | DetachZoneRequest
  | MigrateRequest
  | RemoveRequest;

export type RequestOf<W extends PlanRequest['way']> = Extract<PlanRequest, { readonly way: W }>;

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
  /** Of AWS itself, for functions that fetch their API key. */
  readonly awsServices?: readonly AwsService[];
}

export type AwsService = 'secretsmanager' | 'kms' | 'ssm' | 'sts';

/** Interface endpoints in another region than the one where the site's services live. */
export interface CrossRegionRequest extends Omit<SameRegionRequest, 'way'> {
  readonly way: 'cross region';
}

/** A VPC by the profile that may change it. */
export interface VpcOfProfile {
  readonly profile: string;
  readonly region: string;
  readonly vpcId: string;
}

/**
 * Endpoints without private DNS in a hub, which is the VPC of the request, and a peering, routes and private zones for
 * each VPC with Agents.
 */
export interface PeeringRequest extends Omit<SameRegionRequest, 'way' | 'allowFrom' | 'awsServices'> {
  readonly way: 'peering';
  readonly agents: readonly VpcOfProfile[];
}

/** Private zones of the site that lead to endpoints of the VPC, for more VPCs, which must reach it already. */
export interface AssociateZonesRequest extends VpcOfSite {
  readonly way: 'associate zones';
  /** All zones of the site that the VPC has, where absent. */
  readonly zoneIds?: readonly string[];
  readonly agents: readonly VpcOfProfile[];
}

/** Where the Agents are that the request is for, in order. */
export function agentVpcsOf(request: PlanRequest): readonly Pick<VpcOfProfile, 'region' | 'vpcId'>[] {
  const some = 'agents' in request ? request.agents : 'agent' in request ? [request.agent] : undefined;
  const places = some ?? [request];
  return places.filter(({ vpcId }, index) => places.findIndex((other) => other.vpcId === vpcId) === index);
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

/** Lets a sender out to port 443 of endpoints. */
export interface AllowHttpsOutRequest extends VpcOfSite {
  readonly way: 'allow HTTPS out';
  /** All of one network interface: what one of them lets out is out. */
  readonly securityGroupIds: readonly string[];
  /** CIDR blocks. Where absent, the security groups of the site's endpoints in the VPC. */
  readonly allowTo?: readonly string[];
}

/** Adds endpoints where the VPC has none yet, in the subnets and security group of those it has. */
export interface MissingServicesRequest extends VpcOfSite {
  readonly way: 'missing services';
  readonly services: ServiceChoice;
}

/** Lets an endpoint answer its private DNS name. */
export interface PrivateDnsRequest extends VpcOfSite {
  readonly way: 'private DNS';
  readonly endpointId: string;
}

/** Lets the names of a zone lead to the endpoint of the VPC that serves them. */
export interface RecordRequest extends VpcOfSite {
  readonly way: 'records';
  readonly zoneId: string;
}

/** Routes on both sides of an active peering, to the VPC of the request that holds the endpoints. */
export interface RoutesRequest extends VpcOfSite {
  readonly way: 'routes';
  readonly agent: VpcOfProfile;
}

/** Withdraws authorizations of VPCs that are associated already. */
export interface WithdrawRequest extends VpcOfSite {
  readonly way: 'withdraw authorizations';
  readonly zoneId: string;
}

/** Takes a zone away from VPCs, such as one that swallows names, or whose endpoints are to be removed. */
export interface DetachZoneRequest extends VpcOfSite {
  readonly way: 'detach zone';
  readonly zoneId: string;
  /** The VPC of the request alone, where absent; else that one keeps the zone unless it is among them. */
  readonly agents?: readonly VpcOfProfile[];
}

/** New endpoints first, then the names, and the superseded ones removed at the end. */
export interface MigrateRequest extends VpcOfSite {
  readonly way: 'migrate';
}

/** Removes endpoints of the site, or those named, and what they alone use. */
export interface RemoveRequest extends VpcOfSite {
  readonly way: 'remove';
  readonly endpointIds?: readonly string[];
}
