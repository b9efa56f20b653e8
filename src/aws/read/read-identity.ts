import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { Identity } from '../../network/account-reading';
import { call } from '../call';
import type { Connection } from '../connection';

export async function readIdentity(aws: Connection, signal: AbortSignal): Promise<Identity> {
  const answer = await call(aws, { action: 'sts:GetCallerIdentity', signal }, (options) =>
    aws.clients.sts().send(new GetCallerIdentityCommand(), options),
  );
  if (answer.Account !== undefined) aws.noteAccount(answer.Account);
  return { accountId: answer.Account ?? '', arn: answer.Arn ?? '' };
}
