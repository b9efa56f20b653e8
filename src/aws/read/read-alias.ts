import { partition } from '@aws-sdk/core/client';
import { AwsRefusal } from '../aws-refusal';
import { call } from '../call';
import type { Connection } from '../connection';
import { askSigned } from '../signed-request';

/** An account has one alias or none. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html */
export async function readAlias(aws: Connection, signal: AbortSignal): Promise<string | undefined> {
  signal.throwIfAborted();
  if (partition(aws.homeRegion).name !== 'aws') return undefined;
  return call(aws, { action: 'iam:ListAccountAliases', signal }, (options) =>
    askSigned(aws, request, options, (text, response) => {
      if (response.statusCode >= 300) throw AwsRefusal.of(response, text);
      return /<AccountAliases>\s*<member>([a-z0-9-]+)<\/member>/.exec(text)?.[1];
    }),
  );
}

const request = {
  service: 'iam',
  region: 'us-east-1',
  address: 'https://iam.amazonaws.com',
  method: 'POST',
  path: '/',
  headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
  body: 'Action=ListAccountAliases&Version=2010-05-08',
} as const;
