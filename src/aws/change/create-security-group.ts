import { CreateSecurityGroupCommand } from '@aws-sdk/client-ec2';
import type { Mode, NewSecurityGroup } from '../../network/account-changes';
import type { At } from '../../network/account-reading';
import { call } from '../call';
import type { Connection } from '../connection';
import { readSecurityGroups } from '../read/read-security-groups';
import { tagSpecifications } from '../tags';
import { makeOrRehearse } from './rehearse';
import { failedWhenRepeated } from './repeated';

export async function createSecurityGroup(
  aws: Connection,
  mode: Mode,
  at: At,
  group: NewSecurityGroup,
): Promise<string | undefined> {
  try {
    const answer = await makeOrRehearse(aws, mode, at, (DryRun) =>
      call(aws, { ...at, action: 'ec2:CreateSecurityGroup' }, (options) =>
        aws.clients.ec2(at.region).send(
          new CreateSecurityGroupCommand({
            DryRun,
            GroupName: group.name,
            Description: group.description,
            VpcId: group.vpcId,
            TagSpecifications: tagSpecifications('security-group', group.tags),
          }),
          options,
        ),
      ),
    );
    return answer?.GroupId;
  } catch (error) {
    if (!failedWhenRepeated(error, 'InvalidGroup.Duplicate')) throw error;
    const made = await findOurs(aws, at, group);
    if (made === undefined) throw error;
    return made;
  }
}

/** The group of that name that carries all our tags and lets nothing in: what we asked for, made a moment ago. */
async function findOurs(aws: Connection, at: At, wanted: NewSecurityGroup): Promise<string | undefined> {
  const groups = await readSecurityGroups(aws, at, wanted.vpcId);
  const tags = Object.entries(wanted.tags);
  return groups.find(
    (group) =>
      group.name === wanted.name &&
      group.ingress.length === 0 &&
      tags.length > 0 &&
      tags.every(([key, value]) => group.tags[key] === value),
  )?.id;
}
