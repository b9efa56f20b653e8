/**
 * To which queries Route 53 answers with one of several records of a name and type.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy.html
 */
export type Routing = { readonly setId: string } & (
  | { readonly kind: 'weighted'; readonly weight: number }
  | { readonly kind: 'latency'; readonly region: string }
  | { readonly kind: 'failover'; readonly role: string }
  /** Who asks from a place of which there is no record, and from none of the default one, gets no answer. */
  | { readonly kind: 'location'; readonly place: string }
  | { readonly kind: 'proximity' }
  | { readonly kind: 'multivalue' }
  /** A policy that is newer than this extension. */
  | { readonly kind: 'other' }
);

/** The place of a default record, as Route 53 writes it. */
export const everywhereElse = '*';
