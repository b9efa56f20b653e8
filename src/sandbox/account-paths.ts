import type { AccountPaths } from '../network/account-paths';
import type { At } from '../network/account-reading';
import { showCarrierInterfaces, showEndpointInterfaces } from './endpoint-interfaces';
import { showNetworkAcls } from './network-acls';
import { showPeerings } from './peerings';
import { showRouteTables } from './route-tables';
import type { CallRequest, Switchboard } from './switchboard';

export function accountPaths(switchboard: Switchboard): AccountPaths {
  const at = ({ region, signal }: At, action: string): CallRequest => ({ action, region, signal });
  return {
    peerings: (there) => switchboard.read(at(there, 'ec2:DescribeVpcPeeringConnections'), showPeerings),
    routeTables: (there, vpcId) =>
      switchboard.read(at(there, 'ec2:DescribeRouteTables'), (scene) => showRouteTables(scene, vpcId)),
    networkAcls: (there, vpcId) =>
      switchboard.read(at(there, 'ec2:DescribeNetworkAcls'), (scene) => showNetworkAcls(scene, vpcId)),
    endpointInterfaces: (there, vpcId) =>
      switchboard.read(at(there, 'ec2:DescribeNetworkInterfaces'), (scene) => [
        ...showEndpointInterfaces(scene, vpcId),
        ...showCarrierInterfaces(scene, vpcId),
      ]),
  };
}
