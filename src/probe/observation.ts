/**
 * What was seen of one host from one place. Where it was seen from stands beside it (vantage.ts): without that it
 * says nothing about any VPC. Plain data: it survives JSON unchanged.
 */
export interface Observation {
  /** Lower case and without a trailing dot. */
  readonly host: string;
  readonly source: Source;
  readonly dns: ResolvedTo;
  /** To port 443; absent where nobody tried. */
  readonly tcp?: TcpOutcome;
  /** Absent where nobody tried. */
  readonly tls?: TlsOutcome;
}

export type PastedForm = 'dig' | 'nslookup' | 'agent diagnose' | 'flare endpoints';

export type Source =
  /** `server` is the DNS server that was chosen; absent for the machine's own resolver. */
  | { readonly kind: 'probe'; readonly server?: string }
  | { readonly kind: 'remote'; readonly instanceId: string }
  /** `server` is the DNS server that the text names. */
  | { readonly kind: 'pasted'; readonly form: PastedForm; readonly server?: string };

export type ResolvedTo =
  | {
      readonly kind: 'addresses';
      readonly addresses: readonly string[];
      /** The names that the CNAME records led through, where the source shows them. */
      readonly aliases: readonly string[];
    }
  | { readonly kind: 'nxdomain' }
  /** The name exists and has neither an A nor an AAAA record. */
  | { readonly kind: 'no addresses' }
  | { readonly kind: 'no answer' }
  /** The server answered that it cannot or will not, such as `SERVFAIL`. */
  | { readonly kind: 'server failure'; readonly code: string }
  /** The source says nothing about it. */
  | { readonly kind: 'not told' };

export type TcpOutcome = 'open' | 'refused' | 'timed out' | 'unreachable';

export type TlsOutcome =
  /** The certificate is vouched for and covers the host. */
  | { readonly kind: 'names match'; readonly names: readonly string[] }
  | { readonly kind: 'names differ'; readonly names: readonly string[] }
  /** It covers the host, and no authority known here vouches for it: something may stand between. */
  | { readonly kind: 'not trusted'; readonly names: readonly string[] }
  | { readonly kind: 'failed' }
  | { readonly kind: 'timed out' };
