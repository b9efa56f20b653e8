import type { DnsAttribute } from '../network/vpc';
import type { ZoneRecord } from '../network/zone';

/** The id of something that exists, or the result of an earlier step, by that step's name. */
export type Reference =
  { readonly kind: 'id'; readonly id: string } | { readonly kind: 'result'; readonly of: string };

interface Common<K extends string> {
  readonly kind: K;
  /** Unique in the plan, stable for the same request and network, readable: `endpoint-traces`. */
  readonly name: string;
  /** Whose credentials make it; the plan's own where absent. */
  readonly profile?: string;
  readonly region: string;
  readonly vpcId: string;
  /** Why the plan needs it: one sentence. */
  readonly why: string;
}

export interface EnableDnsAttribute extends Common<'enable DNS attribute'> {
  readonly attribute: DnsAttribute;
}

export interface CreateSecurityGroup extends Common<'create security group'> {
  readonly groupName: string;
  readonly description: string;
}

/** Inbound TCP 443 from one CIDR block. */
export interface AllowHttps extends Common<'allow HTTPS'> {
  readonly securityGroup: Reference;
  readonly cidr: string;
}

/** Outbound TCP 443 to what is in a security group, or to one CIDR block. */
export interface AllowHttpsOut extends Common<'allow HTTPS out'> {
  readonly securityGroup: Reference;
  readonly to: Destination;
}

export type Destination =
  { readonly kind: 'cidr'; readonly cidr: string } | { readonly kind: 'security-group'; readonly id: string };

export interface CreateEndpoint extends Common<'create endpoint'> {
  readonly serviceTitle: string;
  readonly serviceName: string;
  readonly serviceRegion: string;
  readonly privateDnsName: string;
  readonly privateDns: 'on' | 'off';
  readonly subnetIds: readonly string[];
  readonly securityGroups: readonly Reference[];
}

/** Waits until an endpoint is available, up to the documented ten minutes. Changes nothing. */
export interface AwaitEndpoint extends Common<'await endpoint'> {
  readonly endpoint: Reference;
  readonly serviceTitle: string;
}

/** Goes on only where the hosts are private without the endpoints that are to go. Changes nothing. */
export interface VerifyHosts extends Common<'verify hosts'> {
  readonly hosts: readonly string[];
  /** Ids of endpoints that the network is judged without. */
  readonly without: readonly string[];
}

/** Turns private DNS of an endpoint on or off. */
export interface SetPrivateDns extends Common<'set private DNS'> {
  readonly endpoint: Reference;
  readonly serviceTitle: string;
  readonly privateDnsName: string;
  readonly value: 'on' | 'off';
}

/** From the VPC of the step to the peer. */
export interface RequestPeering extends Common<'request peering'> {
  readonly peer: { readonly accountId: string; readonly region: string; readonly vpcId: string };
}

/** In the peer's account and region; waits until the peering is active. */
export interface AcceptPeering extends Common<'accept peering'> {
  readonly peering: Reference;
  readonly requesterVpcId: string;
}

export interface AddRoute extends Common<'add route'> {
  readonly routeTableId: string;
  /** Where to: a CIDR block of the peer. */
  readonly cidr: string;
  readonly peering: Reference;
}

/** A private zone, associated with the VPC of the step. */
export interface CreateZone extends Common<'create zone'> {
  readonly zoneName: string;
}

/** An alias A record that leads to an endpoint. What the record held before is replaced. */
export interface SetRecord extends Common<'set record'> {
  readonly zone: Reference;
  readonly zoneName: string;
  readonly recordName: string;
  readonly endpoint: Reference;
  readonly serviceTitle: string;
}

/** In the account of the zone, for the VPC of the step, which is of another account. */
export interface AuthorizeAssociation extends Common<'authorize association'> {
  readonly zone: Reference;
  readonly zoneName: string;
}

/** In the account of the VPC. */
export interface AssociateZone extends Common<'associate zone'> {
  readonly zone: Reference;
  readonly zoneName: string;
}

/** An authorization is needed only while the association is made. */
export interface WithdrawAuthorization extends Common<'withdraw authorization'> {
  readonly zone: Reference;
  readonly zoneName: string;
}

/** In the account of the VPC. */
export interface DisassociateZone extends Common<'disassociate zone'> {
  readonly zoneId: string;
  readonly zoneName: string;
  /** The account of the zone, where that is another one than makes the step: it alone could allow the VPC again. */
  readonly zoneOwnerId?: string;
}

export interface DeleteRecord extends Common<'delete record'> {
  readonly zoneId: string;
  readonly zoneName: string;
  /** As it was in the snapshot: Route 53 deletes only what is named exactly. */
  readonly record: ZoneRecord;
}

/** Of a zone without records of its own. */
export interface DeleteZone extends Common<'delete zone'> {
  readonly zoneId: string;
  readonly zoneName: string;
}

/** Waits until the endpoint is gone. */
export interface DeleteEndpoint extends Common<'delete endpoint'> {
  readonly endpointId: string;
  readonly serviceTitle: string;
  readonly serviceName: string;
}

export interface DeleteSecurityGroup extends Common<'delete security group'> {
  readonly groupId: string;
  readonly groupName: string;
}

export interface DeleteRoute extends Common<'delete route'> {
  readonly routeTableId: string;
  readonly cidr: string;
  readonly peeringId: string;
}

export interface DeletePeering extends Common<'delete peering'> {
  readonly peeringId: string;
}

/** Every step a plan can have. Tables keyed by it are what the compiler completes when one is added. */
export interface Steps {
  readonly 'enable DNS attribute': EnableDnsAttribute;
  readonly 'create security group': CreateSecurityGroup;
  readonly 'allow HTTPS': AllowHttps;
  readonly 'allow HTTPS out': AllowHttpsOut;
  readonly 'create endpoint': CreateEndpoint;
  readonly 'await endpoint': AwaitEndpoint;
  readonly 'verify hosts': VerifyHosts;
  readonly 'set private DNS': SetPrivateDns;
  readonly 'request peering': RequestPeering;
  readonly 'accept peering': AcceptPeering;
  readonly 'add route': AddRoute;
  readonly 'create zone': CreateZone;
  readonly 'set record': SetRecord;
  readonly 'authorize association': AuthorizeAssociation;
  readonly 'associate zone': AssociateZone;
  readonly 'withdraw authorization': WithdrawAuthorization;
  readonly 'disassociate zone': DisassociateZone;
  readonly 'delete record': DeleteRecord;
  readonly 'delete zone': DeleteZone;
  readonly 'delete endpoint': DeleteEndpoint;
  readonly 'delete security group': DeleteSecurityGroup;
  readonly 'delete route': DeleteRoute;
  readonly 'delete peering': DeletePeering;
}

export type StepKind = keyof Steps;
export type StepOf<K extends StepKind> = Steps[K];
export type Step = Steps[StepKind];
