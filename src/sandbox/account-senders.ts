import type { AccountSenders } from '../network/account-senders';
import { instanceNames, showNetworkInterfaces } from './network-interfaces';
import type { Switchboard } from './switchboard';

export function accountSenders(switchboard: Switchboard): AccountSenders {
  return {
    networkInterfaces: ({ region, signal }, vpcId) =>
      switchboard.read({ action: 'ec2:DescribeNetworkInterfaces', region, signal }, (scene) =>
        showNetworkInterfaces(scene, vpcId),
      ),
    instanceNames: ({ region, signal }, vpcId) =>
      switchboard.read({ action: 'ec2:DescribeInstances', region, signal }, (scene) =>
        instanceNames(scene, vpcId),
      ),
  };
}
