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
