import {
  CreateVPCAssociationAuthorizationCommand,
  DeleteVPCAssociationAuthorizationCommand,
} from '@aws-sdk/client-route-53';
import type { VpcReference } from '../../network/zone';
import { isProblem } from '../../problem';
import type { Connection } from '../connection';
import { type AssociationChange, changeAssociation } from './change-association';

const authorizing: AssociationChange = {
  action: 'route53:CreateVPCAssociationAuthorization',
  send: (client, input, options) => client.send(new CreateVPCAssociationAuthorizationCommand(input), options),
};

const withdrawing: AssociationChange = {
  action: 'route53:DeleteVPCAssociationAuthorization',
  send: (client, input, options) => client.send(new DeleteVPCAssociationAuthorizationCommand(input), options),
};

/** Route 53 answers a repeated authorization as it answers the first. */
export async function authorizeAssociation(
  aws: Connection,
  zoneId: string,
  vpc: VpcReference,
  signal: AbortSignal,
): Promise<void> {
  await changeAssociation(aws, authorizing, zoneId, vpc, signal);
}

export async function withdrawAuthorization(
  aws: Connection,
  zoneId: string,
  vpc: VpcReference,
  signal: AbortSignal,
): Promise<void> {
  try {
    await changeAssociation(aws, withdrawing, zoneId, vpc, signal);
  } catch (error) {
    if (!isProblem(error) || error.facts.serviceCode !== 'VPCAssociationAuthorizationNotFound') throw error;
  }
}
