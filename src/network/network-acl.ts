import type { Tags } from './vpc';

/** Stateless: answers must be let through as well. Each subnet has exactly one. */
export interface NetworkAcl {
  readonly id: string;
  readonly name?: string;
  readonly vpcId: string;
  readonly isDefault: boolean;
  readonly subnetIds: readonly string[];
  /** In the order in which they are looked at; the first that matches decides. */
  readonly inbound: readonly NetworkAclRule[];
  readonly outbound: readonly NetworkAclRule[];
  readonly tags: Tags;
}

export interface NetworkAclRule {
  /** 32767 and above are AWS's own and deny whatever is left. */
  readonly number: number;
  readonly action: 'allow' | 'deny';
  /** `tcp`, `udp`, `icmp`, `icmpv6`, `-1` for all, or a protocol number. */
  readonly protocol: string;
  /** Absent where the protocol has none or the rule is for all. */
  readonly ports?: { readonly from: number; readonly to: number };
  readonly cidr: string;
}
