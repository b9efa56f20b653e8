import type { Route53Client, VPC } from '@aws-sdk/client-route-53';
import type { HttpHandlerOptions } from '@smithy/types';
import type { VpcReference } from '../../network/zone';
import { call } from '../call';
import type { Connection } from '../connection';
import { vpcOf } from './zone-vpc';

/** One of the four calls that name a zone and a VPC: associate, disassociate, authorize, withdraw. */
export interface AssociationChange {
  readonly action: string;
  readonly send: (client: Route53Client, input: ZoneAndVpc, options: HttpHandlerOptions) => Promise<unknown>;
}

interface ZoneAndVpc {
  readonly HostedZoneId: string;
  readonly VPC: VPC;
}

export async function changeAssociation(
  aws: Connection,
  { action, send }: AssociationChange,
  zoneId: string,
  vpc: VpcReference,
  signal: AbortSignal,
): Promise<void> {
  await call(aws, { action, signal }, (options) =>
    send(aws.clients.route53(), { HostedZoneId: zoneId, VPC: vpcOf(vpc) }, options),
  );
}
