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
  /** As `allowIngress`. */
  allowEgress(mode: Mode, at: At, groupId: string, rule: SecurityRule): Promise<void>;
  /** As `revokeIngress`. */
  revokeEgress(mode: Mode, at: At, groupId: string, rule: SecurityRule): Promise<void>;
  createEndpoint(mode: Mode, at: At, endpoint: NewEndpoint): Promise<Endpoint | undefined>;
  /** Starts the deletion; the endpoint stays visible as `deleting` for a while. */
  deleteEndpoint(mode: Mode, at: At, endpointId: string): Promise<void>;
  /** Only of an endpoint that is available. */
  setPrivateDns(mode: Mode, at: At, endpointId: string, value: 'on' | 'off'): Promise<void>;

  /**
   * The new peering's id. Whether it is to wait for acceptance or has failed, its state tells a moment later.
   * One between the same two VPCs that waits or is active already is an error.
   */
  requestPeering(mode: Mode, at: At, peering: NewPeering): Promise<string | undefined>;
  /** In the region and account of the accepter. It takes a moment until it is active. */
  acceptPeering(mode: Mode, at: At, peeringId: string): Promise<void>;
  /** Either side of an active one, the requester of one that waits; in no other state. */
  deletePeering(mode: Mode, at: At, peeringId: string): Promise<void>;
  /** The same route to the same peering is no error; one to another target is. */
  addRoute(mode: Mode, at: At, route: RouteToPeer): Promise<void>;
  /** A route that is not there is no error; one to another target stays. */
  deleteRoute(mode: Mode, at: At, route: RouteToPeer): Promise<void>;
}

export interface NewPeering {
  readonly vpcId: string;
  readonly peer: { readonly accountId: string; readonly region: string; readonly vpcId: string };
  readonly tags: Tags;
}

export interface RouteToPeer {
  readonly routeTableId: string;
  readonly cidr: string;
  readonly peeringId: string;
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
