import { EC2Client } from '@aws-sdk/client-ec2';
import { Route53Client } from '@aws-sdk/client-route-53';

export const region = 'us-east-1';

/** The SDK's own clients, to prepare in the emulator what the account under test then reads. */
export function motoClients(endpoint: string) {
  const config = { endpoint, region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
  return { ec2: new EC2Client(config), route53: new Route53Client(config) };
}

/** An AWS without anything in it but what AWS itself puts there; the same ids every time. */
export async function resetMoto(endpoint: string): Promise<void> {
  for (const path of ['/moto-api/reset', '/moto-api/seed?a=42']) {
    const { ok } = await fetch(`${endpoint}${path}`, { method: 'POST' });
    if (!ok) throw new Error(`moto refused ${path}`);
  }
}

/** There is no SDK client for IAM here; moto takes any signature, and its scope tells the service. */
export async function nameAccount(endpoint: string): Promise<void> {
  const scope = `Credential=test/20260101/${region}/iam/aws4_request`;
  const { ok } = await fetch(endpoint, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'Action=CreateAccountAlias&Version=2010-05-08&AccountAlias=contract-account',
  });
  if (!ok) throw new Error('moto refused the alias of the account');
}
