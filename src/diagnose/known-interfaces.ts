/** Where the endpoints that serve a host have their interfaces. Plain data. */
export interface KnownInterfaces {
  readonly addresses: readonly string[];
  /** Whether the host resolves to some of these and to no others, as configured. */
  readonly isWhole: boolean;
}
