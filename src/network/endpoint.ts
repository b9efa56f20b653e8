import type { Tags } from './vpc';

/** Lower-case phrases of the states that EC2 writes in several spellings. */
export type EndpointState =
  | 'pending acceptance'
  | 'pending'
  | 'available'
  | 'deleting'
  | 'deleted'
  | 'rejected'
  | 'failed'
  | 'expired'
  | 'partial';

export interface DnsEntry {
  readonly name: string;
  /** The hosted zone an alias record to this name must name. */
  readonly zoneId: string;
}

/** An interface VPC endpoint. */
export interface Endpoint {
  readonly id: string;
  readonly name?: string;
  readonly region: string;
  readonly vpcId: string;
  readonly ownerId: string;
  readonly serviceName: string;
  /** Differs from `region` for a cross-region endpoint. */
  readonly serviceRegion: string;
  readonly state: EndpointState;
  /** ISO 8601, in UTC; absent where nobody tells. */
  readonly createdAt?: string;
  /** The service's own words for a failure. */
  readonly failure?: string;
  readonly privateDnsEnabled: boolean;
  readonly dnsEntries: readonly DnsEntry[];
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly interfaceIds: readonly string[];
  /** The endpoint policy, as JSON. */
  readonly policy?: string;
  readonly tags: Tags;
}

/** What AWS itself says about an endpoint service, as seen from one region. */
export interface LiveService {
  readonly name: string;
  readonly region: string;
  /** Zones that this account and the service have in common; absent where AWS does not tell. */
  readonly zoneIds?: readonly string[];
  readonly zoneNames?: readonly string[];
  readonly privateDnsNames: readonly string[];
  readonly privateDnsNameState?: 'pendingVerification' | 'verified' | 'failed';
  readonly acceptanceRequired: boolean;
}
