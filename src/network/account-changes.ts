import type { At } from './account-reading';
import type { Endpoint } from './endpoint';
import type { DnsAttribute, SecurityRule, Tags } from './vpc';

/**
 * `rehearse` asks AWS whether the call would be allowed and valid (`DryRun`) and changes nothing. It resolves
 * to undefined, and throws the same `Problem` that `make` would where AWS can tell.
 */
export type Mode = 'rehearse' | 'make';

export interface AccountChanges {
  /** AWS has no rehearsal for this call. */
  setDnsAttribute(at: At, vpcId: string, attribute: DnsAttribute, value: 'on' | 'off'): Promise<void>;
  /** The new group's id. It starts without inbound rules. */
  createSecurityGroup(mode: Mode, at: At, group: NewSecurityGroup): Promise<string | undefined>;
  deleteSecurityGroup(mode: Mode, at: At, groupId: string): Promise<void>;
  /** A rule that is there already is no error. */
  allowIngress(mode: Mode, at: At, groupId: string, rule: SecurityRule): Promise<void>;
  /** A rule that is not there is no error. */
  revokeIngress(mode: Mode, at: At, groupId: string, rule: SecurityRule): Promise<void>;
  createEndpoint(mode: Mode, at: At, endpoint: NewEndpoint): Promise<Endpoint | undefined>;
  /** Starts the deletion; the endpoint stays visible as `deleting` for a while. */
  deleteEndpoint(mode: Mode, at: At, endpointId: string): Promise<void>;
}

export interface NewSecurityGroup {
  readonly name: string;
  readonly description: string;
  readonly vpcId: string;
  readonly tags: Tags;
}

export interface NewEndpoint {
  readonly vpcId: string;
  readonly serviceName: string;
  readonly serviceRegion: string;
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly privateDns: 'on' | 'off';
  readonly tags: Tags;
  /** Repeating a request with the same token returns the first result. At most 64 ASCII characters. */
  readonly token: string;
}
