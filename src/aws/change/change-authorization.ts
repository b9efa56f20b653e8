import {
  CreateVPCAssociationAuthorizationCommand,
  DeleteVPCAssociationAuthorizationCommand,
} from '@aws-sdk/client-route-53';
import type { VpcReference } from '../../network/zone';
import { isProblem } from '../../problem';
import { call } from '../call';
import type { Connection } from '../connection';
import { vpcOf } from './zone-vpc';

/** Route 53 answers a repeated authorization as it answers the first. */
export async function authorizeAssociation(
  aws: Connection,
  zoneId: string,
  vpc: VpcReference,
  signal: AbortSignal,
): Promise<void> {
  const input = { HostedZoneId: zoneId, VPC: vpcOf(vpc) };
  await call(aws, { action: 'route53:CreateVPCAssociationAuthorization', signal }, (options) =>
    aws.clients.route53().send(new CreateVPCAssociationAuthorizationCommand(input), options),
  );
}

export async function withdrawAuthorization(
  aws: Connection,
  zoneId: string,
  vpc: VpcReference,
  signal: AbortSignal,
): Promise<void> {
  const input = { HostedZoneId: zoneId, VPC: vpcOf(vpc) };
  try {
    await call(aws, { action: 'route53:DeleteVPCAssociationAuthorization', signal }, (options) =>
      aws.clients.route53().send(new DeleteVPCAssociationAuthorizationCommand(input), options),
    );
  } catch (error) {
    if (!isProblem(error) || error.facts.serviceCode !== 'VPCAssociationAuthorizationNotFound') throw error;
  }
}
