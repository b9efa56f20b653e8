import { DescribeInstancesCommand, type Filter, type Instance } from '@aws-sdk/client-ec2';
import type { At } from '../../network/account-reading';
import type { Connection } from '../connection';
import { allPages } from '../pages';

export async function readInstancesOfVpc(
  aws: Connection,
  at: At,
  vpcId: string,
  filters: readonly Filter[],
): Promise<readonly Instance[]> {
  const reservations = await allPages(
    aws,
    { ...at, action: 'ec2:DescribeInstances' },
    {
      readPage: (NextToken, options) =>
        aws.clients.ec2(at.region).send(
          new DescribeInstancesCommand({
            Filters: [{ Name: 'vpc-id', Values: [vpcId] }, ...filters],
            MaxResults: 1000,
            NextToken,
          }),
          options,
        ),
      itemsOf: (page) => page.Reservations,
      nextOf: (page) => page.NextToken,
    },
  );
  return reservations.flatMap(({ Instances: instances }) => instances ?? []);
}
