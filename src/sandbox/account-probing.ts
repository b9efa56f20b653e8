import type { AccountProbing } from '../network/account-probing';
import type { At } from '../network/account-reading';
import { sendCommand, showInstances, showOutput, showRuns } from './commands';
import type { CallRequest, Switchboard } from './switchboard';

export function accountProbing(switchboard: Switchboard): AccountProbing {
  const at = ({ region, signal }: At, action: string): CallRequest => ({ action, region, signal });
  return {
    instances: async (there, vpcId) => {
      const instances = await switchboard.read(at(there, 'ec2:DescribeInstances'), (scene) =>
        showInstances(scene, vpcId),
      );
      if (instances.length === 0) return [];
      return switchboard.read(at(there, 'ssm:DescribeInstanceInformation'), () => instances);
    },
    runProbe: (there, order) =>
      switchboard.change(at(there, 'ssm:SendCommand'), (scene) => sendCommand(scene, order)),
    probeRuns: (there, commandId) =>
      switchboard.read(at(there, 'ssm:ListCommandInvocations'), (scene) => showRuns(scene, commandId)),
    probeOutput: (there, commandId, instanceId) =>
      switchboard.read(at(there, 'ssm:GetCommandInvocation'), (scene) =>
        showOutput(scene, commandId, instanceId),
      ),
  };
}
