import { DescribeSecurityGroupsCommand, type SecurityGroup as Answer } from '@aws-sdk/client-ec2';
import type { At } from '../../network/account-reading';
import type { SecurityGroup } from '../../network/vpc';
import type { Connection } from '../connection';
import { allPages } from '../pages';
import { rulesOf } from '../security-rules';
import { tagsOf } from '../tags';

export async function readSecurityGroups(
  aws: Connection,
  at: At,
  vpcId: string,
): Promise<readonly SecurityGroup[]> {
  const groups = await allPages(
    aws,
    { ...at, action: 'ec2:DescribeSecurityGroups' },
    {
      readPage: (NextToken, options) =>
        aws.clients.ec2(at.region).send(
          new DescribeSecurityGroupsCommand({
            Filters: [{ Name: 'vpc-id', Values: [vpcId] }],
            MaxResults: 1000,
            NextToken,
          }),
          options,
        ),
      itemsOf: (page) => page.SecurityGroups,
      nextOf: (page) => page.NextToken,
    },
  );
  return groups.map(groupOf);
}

function groupOf(group: Answer): SecurityGroup {
  return {
    id: group.GroupId ?? '',
    name: group.GroupName ?? '',
    description: group.Description ?? '',
    vpcId: group.VpcId ?? '',
    ingress: rulesOf(group.IpPermissions),
    egress: rulesOf(group.IpPermissionsEgress),
    tags: tagsOf(group.Tags),
  };
}
