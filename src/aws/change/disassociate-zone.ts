import { DisassociateVPCFromHostedZoneCommand } from '@aws-sdk/client-route-53';
import type { VpcReference } from '../../network/zone';
import type { Connection } from '../connection';
import { type AssociationChange, changeAssociation } from './change-association';
import { failedWhenRepeated } from './repeated';

const disassociating: AssociationChange = {
  action: 'route53:DisassociateVPCFromHostedZone',
  send: (client, input, options) => client.send(new DisassociateVPCFromHostedZoneCommand(input), options),
};

export async function disassociateZone(
  aws: Connection,
  zoneId: string,
  vpc: VpcReference,
  signal: AbortSignal,
): Promise<void> {
  try {
    await changeAssociation(aws, disassociating, zoneId, vpc, signal);
  } catch (error) {
    if (!failedWhenRepeated(error, 'VPCAssociationNotFound')) throw error;
  }
}
