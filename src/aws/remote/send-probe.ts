import { SendCommandCommand } from '@aws-sdk/client-ssm';
import type { ProbeOrder, ProbeTargets } from '../../network/account-probing';
import type { At } from '../../network/account-reading';
import { call } from '../call';
import type { Connection } from '../connection';
import { NotFromAws } from '../http/not-from-aws';

/** For an agent to take the script; the least is 30. */
const deliverySeconds = 60;

export async function sendProbe(aws: Connection, at: At, order: ProbeOrder): Promise<string> {
  return call(aws, { ...at, action: 'ssm:SendCommand' }, async (options) => {
    const { Command: command } = await aws.clients.ssm(at.region).send(
      new SendCommandCommand({
        DocumentName: order.document,
        Comment: 'PrivateLink for Datadog: looks up names and connects to port 443',
        Parameters: {
          commands: order.text.split('\n'),
          executionTimeout: [String(order.executionTimeoutSeconds)],
        },
        ...targetsOf(order.targets),
        MaxConcurrency: order.maxConcurrency,
        MaxErrors: order.maxErrors,
        TimeoutSeconds: deliverySeconds,
      }),
      options,
    );
    if (command?.CommandId === undefined) throw new NotFromAws(200);
    return command.CommandId;
  });
}

function targetsOf(targets: ProbeTargets) {
  return targets.kind === 'instances'
    ? { InstanceIds: [...targets.ids] }
    : { Targets: [{ Key: `tag:${targets.key}`, Values: [targets.value] }] };
}
