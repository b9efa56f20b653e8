/** A rule of Route 53 Resolver DNS Firewall that looks at the queries of a VPC. */
export interface FirewallRule {
  readonly groupId: string;
  readonly name?: string;
  /** `alert` lets pass, and ends the search like `allow`. */
  readonly action: 'allow' | 'alert' | 'block';
  readonly matches: FirewallMatches;
  /** Whether it looks at what a name is an alias of, too. */
  readonly inspects: 'whole chain' | 'first name';
}

/** AWS does not show the lists that it manages, nor what its threat protection takes for a threat. */
export type FirewallMatches =
  /** Lower case, without a trailing dot. `*.` in front stands for the names below, `*` alone for every name. */
  { readonly kind: 'domains'; readonly domains: readonly string[] } | { readonly kind: 'not shown' };
