import { DeleteSecurityGroupCommand } from '@aws-sdk/client-ec2';
import type { Mode } from '../../network/account-changes';
import type { At } from '../../network/account-reading';
import { call } from '../call';
import type { Connection } from '../connection';
import { makeOrRehearse } from './rehearse';
import { failedWhenRepeated } from './repeated';

export async function deleteSecurityGroup(
  aws: Connection,
  mode: Mode,
  at: At,
  groupId: string,
): Promise<void> {
  try {
    await makeOrRehearse(aws, mode, at, (DryRun) =>
      call(aws, { ...at, action: 'ec2:DeleteSecurityGroup' }, (options) =>
        aws.clients
          .ec2(at.region)
          .send(new DeleteSecurityGroupCommand({ DryRun, GroupId: groupId }), options),
      ),
    );
  } catch (error) {
    if (!failedWhenRepeated(error, 'InvalidGroup.NotFound')) throw error;
  }
}
