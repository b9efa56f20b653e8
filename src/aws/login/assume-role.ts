import { AssumeRoleCommand, AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { AssumeRoleCommandInput, AssumeRoleResponse, STSClientConfig } from '@aws-sdk/client-sts';
import type { AssumeRoleWithWebIdentityCommandInput } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity } from '@smithy/types';

/**
 * The role assumption that credential providers are given in place of their own, which would find their own way to
 * STS past an endpoint override. One client for each assumption: in a chain of roles each has other credentials.
 */
export function roleAssumers(config: STSClientConfig) {
  return {
    roleAssumer: async (source: AwsCredentialIdentity, params: AssumeRoleCommandInput) =>
      credentialsOf(
        await new STSClient({ ...config, credentials: source }).send(new AssumeRoleCommand(params)),
      ),
    roleAssumerWithWebIdentity: async (params: AssumeRoleWithWebIdentityCommandInput) =>
      credentialsOf(await new STSClient(config).send(new AssumeRoleWithWebIdentityCommand(params))),
  };
}

function credentialsOf({
  Credentials: given,
  AssumedRoleUser: user,
}: AssumeRoleResponse): AwsCredentialIdentity {
  if (given?.AccessKeyId === undefined || given.SecretAccessKey === undefined) {
    throw new Error('STS answered a role assumption without credentials.');
  }
  const accountId = user?.Arn?.split(':')[4];
  return {
    accessKeyId: given.AccessKeyId,
    secretAccessKey: given.SecretAccessKey,
    ...(given.SessionToken === undefined ? {} : { sessionToken: given.SessionToken }),
    ...(given.Expiration === undefined ? {} : { expiration: given.Expiration }),
    ...(accountId === undefined ? {} : { accountId }),
  };
}
