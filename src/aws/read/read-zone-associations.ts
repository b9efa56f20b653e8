import { GetHostedZoneCommand } from '@aws-sdk/client-route-53';
import type { VpcReference } from '../../network/zone';
import { call } from '../call';
import type { Connection } from '../connection';

export async function readZoneAssociations(
  aws: Connection,
  zoneId: string,
  signal: AbortSignal,
): Promise<readonly VpcReference[]> {
  const answer = await call(aws, { action: 'route53:GetHostedZone', signal }, (options) =>
    aws.clients.route53().send(new GetHostedZoneCommand({ Id: zoneId }), options),
  );
  return (answer.VPCs ?? []).map(({ VPCRegion: region = '', VPCId: vpcId = '' }) => ({ region, vpcId }));
}
