import { DeleteVpcPeeringConnectionCommand } from '@aws-sdk/client-ec2';
import type { Mode } from '../../network/account-changes';
import type { At } from '../../network/account-reading';
import { call } from '../call';
import type { Connection } from '../connection';
import { makeOrRehearse } from './rehearse';
import { failedWhenRepeated } from './repeated';

export async function deletePeering(aws: Connection, mode: Mode, at: At, peeringId: string): Promise<void> {
  const input = { VpcPeeringConnectionId: peeringId };
  try {
    await makeOrRehearse(aws, mode, at, (DryRun) =>
      call(aws, { ...at, action: 'ec2:DeleteVpcPeeringConnection' }, (options) =>
        aws.clients.ec2(at.region).send(new DeleteVpcPeeringConnectionCommand({ DryRun, ...input }), options),
      ),
    );
  } catch (error) {
    const isGone = ['InvalidVpcPeeringConnectionID.NotFound', 'InvalidStateTransition'].some((code) =>
      failedWhenRepeated(error, code),
    );
    if (!isGone) throw error;
  }
}
