import type { EndpointInterface } from './endpoint-interface';
import type { FirewallRule } from './firewall-rule';
import type { NetworkAcl } from './network-acl';
import type { Reading } from './reading';
import type { RouteTable } from './route-table';
import type { DnsAttributes, SecurityGroup } from './vpc';
import type { ZoneOfVpc } from './zone';

/** What is read of a VPC only when somebody looks into it. Each reading fails for itself. */
export interface VpcDetail {
  readonly vpcId: string;
  readonly region: string;
  /** The account, where it is not the snapshot's own. Whom a VPC is shared with sees a part of most listings. */
  readonly readBy?: string;
  readonly dns: Reading<DnsAttributes>;
  readonly nameServers: Reading<NameServers>;
  readonly securityGroups: Reading<readonly SecurityGroup[]>;
  /** Zones associated with the VPC, also those of other accounts; not those that come through a Profile. */
  readonly zones: Reading<readonly ZoneOfVpc[]>;
  readonly resolverRules: Reading<readonly ResolverRule[]>;
  readonly profiles: Reading<readonly ProfileAssociation[]>;
  /** In the order in which they are tried. */
  readonly firewall: Reading<readonly FirewallRule[]>;
  readonly routeTables: Reading<readonly RouteTable[]>;
  readonly networkAcls: Reading<readonly NetworkAcl[]>;
  /** Of endpoints of any service in the VPC. */
  readonly endpointInterfaces: Reading<readonly EndpointInterface[]>;
}

/** From the VPC's DHCP options: who answers DNS queries of instances in it. */
export type NameServers =
  { readonly kind: 'amazon' } | { readonly kind: 'custom'; readonly addresses: readonly string[] };

/** A Route 53 Resolver rule that is associated with the VPC. `system` rules give a name back to the VPC resolver. */
export interface ResolverRule {
  readonly id: string;
  readonly name?: string;
  readonly domain: string;
  readonly kind: 'forward' | 'system' | 'recursive' | 'delegate';
  readonly targets: readonly string[];
}

/** A Route 53 Profile attached to the VPC; its zones and rules are not visible from the VPC. */
export interface ProfileAssociation {
  readonly id: string;
  readonly profileId: string;
  readonly name?: string;
}
