export type Tags = Readonly<Record<string, string>>;

export interface Vpc {
  readonly id: string;
  /** The `Name` tag. */
  readonly name?: string;
  readonly region: string;
  readonly ownerId: string;
  /** IPv4, the primary block first. */
  readonly cidrs: readonly string[];
  /** Absent where it has none. */
  readonly ipv6Cidrs?: readonly string[];
  readonly isDefault: boolean;
  readonly dhcpOptionsId: string;
  readonly tags: Tags;
}

/** Both are off where AWS says so; private zones and endpoint private DNS need both on. */
export interface DnsAttributes {
  readonly enableDnsSupport: boolean;
  readonly enableDnsHostnames: boolean;
}

export type DnsAttribute = keyof DnsAttributes;

export interface Subnet {
  readonly id: string;
  readonly name?: string;
  readonly vpcId: string;
  readonly ownerId: string;
  /** `use1-az1`: the same place in every account, unlike the zone name. */
  readonly zoneId: string;
  /** `us-east-1a`: differs per account. */
  readonly zoneName: string;
  readonly cidr: string;
  readonly freeAddresses: number;
}

export interface SecurityGroup {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly vpcId: string;
  readonly ingress: readonly SecurityRule[];
  readonly egress: readonly SecurityRule[];
  readonly tags: Tags;
}

/** Which of a group's two lists a rule stands in. */
export type RuleDirection = 'ingress' | 'egress';

/** One allowed traffic. `ports` is absent where the protocol has none or all are open. */
export interface SecurityRule {
  /** `tcp`, `udp`, `icmp`, `-1` for all, or a protocol number. */
  readonly protocol: string;
  readonly ports?: { readonly from: number; readonly to: number };
  readonly peer: SecurityPeer;
}

export type SecurityPeer =
  | { readonly kind: 'cidr'; readonly cidr: string }
  | { readonly kind: 'security-group'; readonly id: string; readonly ownerId?: string }
  | { readonly kind: 'prefix-list'; readonly id: string };
