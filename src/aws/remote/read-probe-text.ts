import { GetCommandInvocationCommand } from '@aws-sdk/client-ssm';
import type { At } from '../../network/account-reading';
import { call } from '../call';
import type { Connection } from '../connection';

export async function readProbeText(
  aws: Connection,
  at: At,
  commandId: string,
  instanceId: string,
): Promise<string> {
  return call(aws, { ...at, action: 'ssm:GetCommandInvocation' }, async (options) => {
    const { StandardOutputContent: text } = await aws.clients
      .ssm(at.region)
      .send(new GetCommandInvocationCommand({ CommandId: commandId, InstanceId: instanceId }), options);
    return text ?? '';
  });
}
