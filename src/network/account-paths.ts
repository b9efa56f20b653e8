import type { At } from './account-reading';
import type { EndpointInterface } from './endpoint-interface';
import type { NetworkAcl } from './network-acl';
import type { Peering } from './peering';
import type { RouteTable } from './route-table';

/** Reading what decides whether packets get from a subnet to an endpoint. */
export interface AccountPaths {
  /** All of a region, whichever side of them this account is. Deleted ones are left out. */
  peerings(at: At): Promise<readonly Peering[]>;
  routeTables(at: At, vpcId: string): Promise<readonly RouteTable[]>;
  networkAcls(at: At, vpcId: string): Promise<readonly NetworkAcl[]>;
  /** An emulator may answer other network interfaces of the VPC as well. */
  endpointInterfaces(at: At, vpcId: string): Promise<readonly EndpointInterface[]>;
}
