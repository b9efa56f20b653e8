import { type CommandInvocation, ListCommandInvocationsCommand } from '@aws-sdk/client-ssm';
import type { ProbeRun, ProbeState } from '../../network/account-probing';
import type { At } from '../../network/account-reading';
import type { Connection } from '../connection';
import { allPages } from '../pages';

export async function readProbeRuns(
  aws: Connection,
  at: At,
  commandId: string,
): Promise<readonly ProbeRun[]> {
  const invocations = await allPages(
    aws,
    { ...at, action: 'ssm:ListCommandInvocations' },
    {
      readPage: (NextToken, options) =>
        aws.clients
          .ssm(at.region)
          .send(
            new ListCommandInvocationsCommand({ CommandId: commandId, MaxResults: 50, NextToken }),
            options,
          ),
      itemsOf: (page) => page.CommandInvocations,
      nextOf: (page) => page.NextToken,
    },
  );
  return invocations.flatMap(probeRunOf);
}

function probeRunOf({
  InstanceId: instanceId,
  Status: status,
  StatusDetails: details,
}: CommandInvocation): readonly ProbeRun[] {
  if (instanceId === undefined) return [];
  // A state that AWS may add one day is no output to read.
  const state = states[withoutSpaces(details)] ?? states[withoutSpaces(status)] ?? 'failed';
  return [{ instanceId, state }];
}

/** AWS writes `DeliveryTimedOut` in some places and `Delivery Timed Out` in others. */
function withoutSpaces(words = ''): string {
  return words.replaceAll(' ', '');
}

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/monitor-commands.html */
const states: Readonly<Partial<Record<string, ProbeState>>> = {
  Pending: 'pending',
  Delayed: 'pending',
  InProgress: 'in progress',
  Cancelling: 'in progress',
  Success: 'done',
  Failed: 'failed',
  Cancelled: 'cancelled',
  TimedOut: 'timed out',
  ExecutionTimedOut: 'timed out',
  DeliveryTimedOut: 'not delivered',
  Undeliverable: 'not delivered',
  Terminated: 'not run',
  InvalidPlatform: 'not run',
  AccessDenied: 'not run',
  RateExceeded: 'not run',
};
