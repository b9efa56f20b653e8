import type { DnsAttribute } from '../network/vpc';

/** The id of something that exists, or the result of an earlier step, by that step's name. */
export type Reference =
  { readonly kind: 'id'; readonly id: string } | { readonly kind: 'result'; readonly of: string };

interface Common {
  /** Unique in the plan, stable for the same request and network, readable: `endpoint-traces`. */
  readonly name: string;
  readonly region: string;
  readonly vpcId: string;
  /** Why the plan needs it: one sentence. */
  readonly why: string;
}

export interface EnableDnsAttribute extends Common {
  readonly kind: 'enable DNS attribute';
  readonly attribute: DnsAttribute;
}

export interface CreateSecurityGroup extends Common {
  readonly kind: 'create security group';
  readonly groupName: string;
  readonly description: string;
}

/** Inbound TCP 443 from one CIDR block. */
export interface AllowHttps extends Common {
  readonly kind: 'allow HTTPS';
  readonly securityGroup: Reference;
  readonly cidr: string;
}

export interface CreateEndpoint extends Common {
  readonly kind: 'create endpoint';
  readonly serviceTitle: string;
  readonly serviceName: string;
  readonly serviceRegion: string;
  readonly privateDnsName: string;
  readonly privateDns: 'on' | 'off';
  readonly subnetIds: readonly string[];
  readonly securityGroups: readonly Reference[];
}

/** Waits until an endpoint is available, up to the documented ten minutes. Changes nothing. */
export interface AwaitEndpoint extends Common {
  readonly kind: 'await endpoint';
  readonly endpoint: Reference;
  readonly serviceTitle: string;
}

export type Step = EnableDnsAttribute | CreateSecurityGroup | AllowHttps | CreateEndpoint | AwaitEndpoint;

export type StepOf<K extends Step['kind']> = Extract<Step, { readonly kind: K }>;
