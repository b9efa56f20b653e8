import type { ManagedInstance, ProbeState } from '../network/account-probing';
import type { NetworkInterface } from '../network/network-interface';
import type { Tags } from '../network/vpc';

/** An instance that Systems Manager manages. No machine stands behind it, so nothing ever runs there. */
export interface InstanceOfWorld {
  readonly id: string;
  readonly vpcId: string;
  readonly ownerId: string;
  readonly platform: ManagedInstance['platform'];
  readonly agent: 'connection lost' | 'inactive';
  readonly tags: Tags;
}

/** Of an instance, a function, a task or anything else; those of endpoints come from the endpoints. */
export interface NetworkInterfaceOfWorld extends Omit<NetworkInterface, 'name'> {
  readonly ownerId: string;
}

export interface CommandOfWorld {
  readonly id: string;
  readonly ownerId: string;
  readonly region: string;
  readonly instanceIds: readonly string[];
  /** When Systems Manager gives up to deliver it: milliseconds on the sandbox's clock. */
  readonly endsAt: number;
  readonly ending: ProbeState;
}
