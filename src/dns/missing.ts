import type { Reading } from '../network/reading';

export type Unread = Extract<Reading<unknown>, { readonly kind: 'unread' }>;

/** What an answer can depend on and a profile may be unable to read. */
export type Readable =
  | 'identity'
  | 'VPCs'
  | 'DNS attributes'
  | 'name servers'
  | 'Resolver rules'
  | 'Route 53 Profiles'
  | 'DNS Firewall'
  | 'zones of the VPC'
  | 'private zones'
  | 'records of a zone'
  | 'authorizations of a zone'
  | 'endpoints'
  | 'security groups'
  | 'subnets';

/** Why an answer is unknown. Each kind has its own way to be settled. */
export type Missing =
  | NotRead
  /** Endpoints and Resolver rules of the owner of a shared VPC are invisible to those it is shared with. */
  | { readonly kind: 'shared VPC'; readonly vpcId: string; readonly ownerId: string }
  /** Datadog's tables do not name the host, so its public record is not known. */
  | { readonly kind: 'unlisted host'; readonly host: string; readonly site: string }
  /** A record leads to an endpoint that this profile does not see. */
  | EndpointOutOfSight
  /** It has the form of one; the name of an availability zone goes away with its interface. */
  | { readonly kind: 'not a name of the endpoint'; readonly dnsName: string; readonly endpointId: string }
  /** A private DNS name of an endpoint; AWS lets nobody use one that it has not verified. */
  | { readonly kind: 'name not verified'; readonly name: string; readonly serviceName: string }
  | (InZone & { readonly kind: 'plain addresses'; readonly addresses: readonly string[] })
  | (InZone & { readonly kind: 'foreign target'; readonly target: string })
  | (InZone & { readonly kind: 'delegation' })
  /** Who asks from another place than these gets no answer. */
  | (InZone & { readonly kind: 'some places alone'; readonly places: readonly string[] })
  /** Of groups whose lists AWS manages; whether the name is in them cannot be seen. */
  | { readonly kind: 'firewall list not shown'; readonly groupIds: readonly string[] }
  /** Whoever asks for IPv4 addresses gets none. */
  | (InZone & { readonly kind: 'IPv6 alone' })
  | { readonly kind: 'no host name'; readonly name: string }
  | { readonly kind: 'answers disagree'; readonly name: string }
  | { readonly kind: 'endless chain'; readonly name: string };

export interface NotRead {
  readonly kind: 'not read';
  readonly what: Readable;
  /** The VPC, zone or region it was asked of. */
  readonly of: string;
  /** Absent where nobody asked yet. */
  readonly problem?: Unread['problem'];
}

export interface EndpointOutOfSight {
  readonly kind: 'endpoint out of sight';
  readonly dnsName: string;
  readonly endpointId: string;
  /** `vpce-svc-...`; absent for endpoints of AWS's own services. */
  readonly serviceId?: string;
  /** Where this profile looked for it. */
  readonly regionsRead: readonly string[];
}

interface InZone {
  readonly zoneId: string;
  /** The record's name. */
  readonly name: string;
}

export type Known<T> =
  { readonly kind: 'read'; readonly value: T } | { readonly kind: 'missing'; readonly missing: NotRead };

export function know<T>(reading: Reading<T> | undefined, what: Readable, of: string): Known<T> {
  if (reading?.kind === 'read') return reading;
  const missing: NotRead = { kind: 'not read', what, of };
  return {
    kind: 'missing',
    missing: reading === undefined ? missing : { ...missing, problem: reading.problem },
  };
}
