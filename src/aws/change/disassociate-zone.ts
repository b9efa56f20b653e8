import { DisassociateVPCFromHostedZoneCommand } from '@aws-sdk/client-route-53';
import type { VpcReference } from '../../network/zone';
import { call } from '../call';
import type { Connection } from '../connection';
import { failedWhenRepeated } from './repeated';
import { vpcOf } from './zone-vpc';

export async function disassociateZone(
  aws: Connection,
  zoneId: string,
  vpc: VpcReference,
  signal: AbortSignal,
): Promise<void> {
  const input = { HostedZoneId: zoneId, VPC: vpcOf(vpc) };
  try {
    await call(aws, { action: 'route53:DisassociateVPCFromHostedZone', signal }, (options) =>
      aws.clients.route53().send(new DisassociateVPCFromHostedZoneCommand(input), options),
    );
  } catch (error) {
    if (!failedWhenRepeated(error, 'VPCAssociationNotFound')) throw error;
  }
}
