import type { At } from './account-reading';
import type { Tags } from './vpc';

/** An EC2 instance that Systems Manager knows. */
export interface ManagedInstance {
  readonly id: string;
  /** The `Name` tag. */
  readonly name?: string;
  readonly vpcId: string;
  readonly platform: 'Linux' | 'Windows' | 'macOS';
  /** What Systems Manager last heard of the agent on it. */
  readonly agent: 'online' | 'connection lost' | 'inactive';
  readonly tags: Tags;
}

export type ProbeTargets =
  /** Up to 50 ids. */
  | { readonly kind: 'instances'; readonly ids: readonly string[] }
  /** Every managed instance of the region that has the tag, whichever VPC it is in. */
  | { readonly kind: 'tag'; readonly key: string; readonly value: string };

/** What Run Command is asked for: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_SendCommand.html */
export interface ProbeOrder {
  readonly document: 'AWS-RunShellScript' | 'AWS-RunPowerShellScript';
  readonly text: string;
  readonly targets: ProbeTargets;
  /** A number of instances or a percentage, such as `10` or `20%`. */
  readonly maxConcurrency: string;
  readonly maxErrors: string;
  readonly executionTimeoutSeconds: number;
}

export type ProbeState =
  | 'pending'
  | 'in progress'
  | 'done'
  | 'failed'
  | 'timed out'
  /** The agent never took the script: it is offline, or the instance went away. */
  | 'not delivered'
  | 'cancelled'
  /** The documents or the instance refuse it, or too many others failed before. */
  | 'not run';

export interface ProbeRun {
  readonly instanceId: string;
  readonly state: ProbeState;
}

/** Looking at names from inside, through Systems Manager. Changes nothing in the network. */
export interface AccountProbing {
  instances(at: At, vpcId: string): Promise<readonly ManagedInstance[]>;
  /** Sends a script; returns the id of the command. */
  runProbe(at: At, order: ProbeOrder): Promise<string>;
  /** How far each instance is. Systems Manager may need seconds before it lists any. */
  probeRuns(at: At, commandId: string): Promise<readonly ProbeRun[]>;
  /** What the script printed on an instance where it is over: the first 24,000 characters. */
  probeOutput(at: At, commandId: string, instanceId: string): Promise<string>;
}

/** Of `SendCommand`. */
export const mostInstancesByName = 50;
