import type { DnsAttribute } from '../network/vpc';

/** The id of something that exists, or the result of an earlier step, by that step's name. */
export type Reference =
  { readonly kind: 'id'; readonly id: string } | { readonly kind: 'result'; readonly of: string };

interface Common<K extends string> {
  readonly kind: K;
  /** Unique in the plan, stable for the same request and network, readable: `endpoint-traces`. */
  readonly name: string;
  readonly region: string;
  readonly vpcId: string;
  /** Why the plan needs it: one sentence. */
  readonly why: string;
}

export interface EnableDnsAttribute extends Common<'enable DNS attribute'> {
  readonly attribute: DnsAttribute;
}

export interface CreateSecurityGroup extends Common<'create security group'> {
  readonly groupName: string;
  readonly description: string;
}

/** Inbound TCP 443 from one CIDR block. */
export interface AllowHttps extends Common<'allow HTTPS'> {
  readonly securityGroup: Reference;
  readonly cidr: string;
}

export interface CreateEndpoint extends Common<'create endpoint'> {
  readonly serviceTitle: string;
  readonly serviceName: string;
  readonly serviceRegion: string;
  readonly privateDnsName: string;
  readonly privateDns: 'on' | 'off';
  readonly subnetIds: readonly string[];
  readonly securityGroups: readonly Reference[];
}

/** Waits until an endpoint is available, up to the documented ten minutes. Changes nothing. */
export interface AwaitEndpoint extends Common<'await endpoint'> {
  readonly endpoint: Reference;
  readonly serviceTitle: string;
}

/** Every step a plan can have. Tables keyed by it are what the compiler completes when one is added. */
export interface Steps {
  readonly 'enable DNS attribute': EnableDnsAttribute;
  readonly 'create security group': CreateSecurityGroup;
  readonly 'allow HTTPS': AllowHttps;
  readonly 'create endpoint': CreateEndpoint;
  readonly 'await endpoint': AwaitEndpoint;
}

export type StepKind = keyof Steps;
export type StepOf<K extends StepKind> = Steps[K];
export type Step = Steps[StepKind];
