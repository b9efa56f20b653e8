import type { Endpoint, LiveService } from './endpoint';
import type { FirewallRule } from './firewall-rule';
import type { DnsAttribute, SecurityGroup, Subnet, Vpc } from './vpc';
import type { NameServers, ProfileAssociation, ResolverRule } from './vpc-detail';
import type { VpcReference, ZoneOfVpc, ZoneRecord } from './zone';

/** Where a regional call goes, and what ends it early. */
export interface At {
  readonly region: string;
  readonly signal: AbortSignal;
}

export interface Identity {
  /** Twelve digits. */
  readonly accountId: string;
  readonly arn: string;
  /** The account's own name for itself, where it has one and it may be read. */
  readonly alias?: string;
}

export interface Region {
  readonly name: string;
  /** An opt-in region that this account has not opted in to answers no call. */
  readonly isEnabled: boolean;
}

/** A private zone in a listing, before its records and associations are asked for. */
export interface ZoneSummary {
  readonly id: string;
  readonly name: string;
  readonly comment?: string;
}

export interface AccountReading {
  /** Without the alias, which has a call of its own. */
  identity(signal: AbortSignal): Promise<Identity>;
  /** Undefined where the account has none, and where the AWS partition is one without Datadog services. */
  alias(signal: AbortSignal): Promise<string | undefined>;
  regions(signal: AbortSignal): Promise<readonly Region[]>;

  vpcs(at: At): Promise<readonly Vpc[]>;
  subnets(at: At): Promise<readonly Subnet[]>;
  /** Interface endpoints of any service; who reads picks those it knows. Deleted ones are left out. */
  endpoints(at: At): Promise<readonly Endpoint[]>;
  /**
   * What AWS says of services, asked in `at.region` about services hosted in `serviceRegion`.
   * Names that do not exist there, or are not open to this account, are left out of the answer.
   */
  services(at: At, serviceRegion: string, names: readonly string[]): Promise<readonly LiveService[]>;

  dnsAttribute(at: At, vpcId: string, attribute: DnsAttribute): Promise<boolean>;
  nameServers(at: At, dhcpOptionsId: string): Promise<NameServers>;
  securityGroups(at: At, vpcId: string): Promise<readonly SecurityGroup[]>;
  /** An emulator that does not know Resolver or Profiles has none of them. */
  resolverRules(at: At, vpcId: string): Promise<readonly ResolverRule[]>;
  profileAssociations(at: At, vpcId: string): Promise<readonly ProfileAssociation[]>;
  /** Of DNS Firewall, in the order in which they are tried. */
  firewallRules(at: At, vpcId: string): Promise<readonly FirewallRule[]>;
  zonesOfVpc(at: At, vpcId: string): Promise<readonly ZoneOfVpc[]>;

  /** Private zones whose name is one of these domains, above one of them, or below one of them. */
  zones(domains: readonly string[], signal: AbortSignal): Promise<readonly ZoneSummary[]>;
  zoneAssociations(zoneId: string, signal: AbortSignal): Promise<readonly VpcReference[]>;
  zoneRecords(zoneId: string, signal: AbortSignal): Promise<readonly ZoneRecord[]>;
  /**
   * VPCs of other accounts that may be associated with the zone; an association needs it only while it is made.
   * An emulator that does not know authorizations has none.
   */
  zoneAuthorizations(zoneId: string, signal: AbortSignal): Promise<readonly VpcReference[]>;
}
