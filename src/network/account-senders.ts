import type { At } from './account-reading';
import type { NetworkInterface } from './network-interface';

/** Reading what is in a VPC and may send from there. */
export interface AccountSenders {
  /** All of the VPC that belong to this account, or that it may see. */
  networkInterfaces(at: At, vpcId: string): Promise<readonly NetworkInterface[]>;
  /** The `Name` tags of the VPC's instances by their ids. Those without one are left out. */
  instanceNames(at: At, vpcId: string): Promise<Readonly<Record<string, string>>>;
}
