import type { FirewallRule } from '../network/firewall-rule';
import type { DnsAttributes, SecurityRule, Tags } from '../network/vpc';
import type { ResolverRule } from '../network/vpc-detail';
import type { VpcReference, ZoneRecord } from '../network/zone';
import type { CommandOfWorld, InstanceOfWorld, NetworkInterfaceOfWorld } from './world-instances';
import type { NetworkAclOfWorld, PeeringOfWorld, RouteTableOfWorld } from './world-paths';

/** Everything there is, as plain data: no functions, no dates, nothing that changes by itself. */
export interface World {
  readonly accounts: readonly AccountOfWorld[];
  readonly regions: readonly RegionOfWorld[];
  readonly services: readonly ServiceOfWorld[];
  readonly dhcpOptions: readonly DhcpOptionsOfWorld[];
  readonly vpcs: readonly VpcOfWorld[];
  readonly subnets: readonly SubnetOfWorld[];
  readonly securityGroups: readonly SecurityGroupOfWorld[];
  readonly endpoints: readonly EndpointOfWorld[];
  readonly zones: readonly ZoneOfWorld[];
  readonly resolverRules: readonly ResolverRuleOfWorld[];
  readonly profileAssociations: readonly ProfileAssociationOfWorld[];
  /** Of DNS Firewall, in the order in which they are tried; none where absent. */
  readonly firewallRules?: readonly FirewallRuleOfWorld[];
  readonly peerings: readonly PeeringOfWorld[];
  /** A VPC of which none is named has a main one that leads nowhere else. */
  readonly routeTables: readonly RouteTableOfWorld[];
  /** Beside the default one that each VPC has. */
  readonly networkAcls: readonly NetworkAclOfWorld[];
  /** None where absent. */
  readonly instances?: readonly InstanceOfWorld[];
  /** Of whatever runs in the VPCs, as far as somebody may ask for it; none where absent. */
  readonly networkInterfaces?: readonly NetworkInterfaceOfWorld[];
  /** What was sent to instances; none where absent. */
  readonly commands?: readonly CommandOfWorld[];
  readonly tokens: readonly TokenOfWorld[];
  /** How many things were made since the beginning; ids come from it. */
  readonly madeSoFar: number;
}

export interface AccountOfWorld {
  readonly profile: string;
  readonly id: string;
  /** The account's own name for itself. */
  readonly alias?: string;
  readonly optedIn: readonly string[];
  /** By region, the zone ids in the order of this account's letters: first `a`, then `b`. */
  readonly zoneLetters: Readonly<Record<string, readonly string[]>>;
}

export interface RegionOfWorld {
  readonly name: string;
  readonly access: 'for everybody' | 'opt-in';
}

export interface ServiceOfWorld {
  readonly name: string;
  readonly region: string;
  readonly zoneIds: readonly string[];
  readonly privateDns?: {
    readonly name: string;
    readonly state: 'pendingVerification' | 'verified' | 'failed';
  };
  readonly acceptance: 'automatic' | 'required';
  /** Other regions in which its provider lets it be used. */
  readonly consumerRegions: readonly string[];
  /** What becomes of a new endpoint once it is no longer pending. */
  readonly fate?: EndpointFate;
}

export interface DhcpOptionsOfWorld {
  readonly id: string;
  readonly ownerId: string;
  readonly region: string;
  /** `AmazonProvidedDNS` or addresses. */
  readonly nameServers: readonly string[];
}

export interface VpcOfWorld {
  readonly id: string;
  readonly region: string;
  readonly ownerId: string;
  readonly cidrs: readonly string[];
  readonly isDefault: boolean;
  readonly dhcpOptionsId: string;
  readonly dns: DnsAttributes;
  readonly tags: Tags;
}

export interface SubnetOfWorld {
  readonly id: string;
  readonly vpcId: string;
  readonly zoneId: string;
  readonly cidr: string;
  /** Addresses that instances and load balancers hold. */
  readonly addressesOfOthers: number;
  /** Accounts that Resource Access Manager shares it with. */
  readonly sharedWith: readonly string[];
  readonly tags: Tags;
}

export interface SecurityGroupOfWorld {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
  readonly description: string;
  readonly vpcId: string;
  readonly ingress: readonly SecurityRule[];
  readonly egress: readonly SecurityRule[];
  readonly tags: Tags;
  /** Network interfaces of instances that are in the group. */
  readonly instances: number;
}

export type EndpointFate =
  { readonly state: 'available' | 'rejected' } | { readonly state: 'failed'; readonly failure: string };

export interface EndpointOfWorld {
  readonly id: string;
  readonly vpcId: string;
  readonly serviceName: string;
  readonly serviceRegion: string;
  readonly privateDns: 'on' | 'off';
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  /** As JSON; full access where absent. */
  readonly policy?: string;
  readonly tags: Tags;
  readonly fate: EndpointFate;
  readonly needsAcceptance: boolean;
  /** Milliseconds on the sandbox's clock. */
  readonly settledAt: number;
  /** Set by a deletion; from then on it holds nothing any more. */
  readonly goneAt?: number;
}

export interface ZoneOfWorld {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
  readonly comment?: string;
  readonly tags?: Tags;
  readonly associations: readonly VpcReference[];
  /** VPCs of other accounts that may be associated. */
  readonly authorizations: readonly VpcReference[];
  readonly records: readonly ZoneRecord[];
}

export interface ResolverRuleOfWorld extends ResolverRule {
  readonly ownerId: string;
  readonly region: string;
  readonly vpcIds: readonly string[];
}

export interface FirewallRuleOfWorld extends FirewallRule {
  readonly vpcId: string;
}

export interface ProfileAssociationOfWorld {
  readonly id: string;
  readonly ownerId: string;
  readonly profileId: string;
  readonly name?: string;
  readonly vpcId: string;
}

/** What a client token was used for; the request is kept as text to compare. */
export interface TokenOfWorld {
  readonly ownerId: string;
  /** Empty for what belongs to no region. */
  readonly region: string;
  readonly token: string;
  readonly request: string;
  /** The id of what was made. */
  readonly madeId: string;
}
