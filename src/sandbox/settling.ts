/** How long AWS takes, in milliseconds on the sandbox's clock. */
export interface Settling {
  readonly pending: number;
  readonly deleting: number;
}

/** Short enough for a person who tries things out, long enough to be seen. AWS takes up to ten minutes. */
export const shortSettling: Settling = { pending: 6_000, deleting: 4_000 };
