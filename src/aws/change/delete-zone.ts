import { DeleteHostedZoneCommand } from '@aws-sdk/client-route-53';
import { isProblem } from '../../problem';
import { call } from '../call';
import type { Connection } from '../connection';

export async function deleteZone(aws: Connection, zoneId: string, signal: AbortSignal): Promise<void> {
  try {
    await call(aws, { action: 'route53:DeleteHostedZone', signal }, (options) =>
      aws.clients.route53().send(new DeleteHostedZoneCommand({ Id: zoneId }), options),
    );
  } catch (error) {
    if (!isProblem(error) || error.facts.serviceCode !== 'NoSuchHostedZone') throw error;
  }
}
