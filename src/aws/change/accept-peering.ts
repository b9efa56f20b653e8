import { AcceptVpcPeeringConnectionCommand } from '@aws-sdk/client-ec2';
import type { Mode } from '../../network/account-changes';
import type { At } from '../../network/account-reading';
import { call } from '../call';
import type { Connection } from '../connection';
import { makeOrRehearse } from './rehearse';
import { failedWhenRepeated } from './repeated';

export async function acceptPeering(aws: Connection, mode: Mode, at: At, peeringId: string): Promise<void> {
  const input = { VpcPeeringConnectionId: peeringId };
  try {
    await makeOrRehearse(aws, mode, at, (DryRun) =>
      call(aws, { ...at, action: 'ec2:AcceptVpcPeeringConnection' }, (options) =>
        aws.clients.ec2(at.region).send(new AcceptVpcPeeringConnectionCommand({ DryRun, ...input }), options),
      ),
    );
  } catch (error) {
    if (!failedWhenRepeated(error, 'InvalidStateTransition')) throw error;
  }
}
