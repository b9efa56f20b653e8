import { DescribeVpcsCommand, type Vpc as Answer } from '@aws-sdk/client-ec2';
import type { At } from '../../network/account-reading';
import type { Vpc } from '../../network/vpc';
import type { Connection } from '../connection';
import { allPages } from '../pages';
import { nameOf, tagsOf } from '../tags';

export async function readVpcs(aws: Connection, at: At): Promise<readonly Vpc[]> {
  const vpcs = await allPages(
    aws,
    { ...at, action: 'ec2:DescribeVpcs' },
    {
      readPage: (NextToken, options) =>
        aws.clients.ec2(at.region).send(new DescribeVpcsCommand({ MaxResults: 1000, NextToken }), options),
      itemsOf: (page) => page.Vpcs,
      nextOf: (page) => page.NextToken,
    },
  );
  return vpcs.map((vpc) => vpcOf(vpc, at.region));
}

function vpcOf(vpc: Answer, region: string): Vpc {
  const associated = (vpc.CidrBlockAssociationSet ?? [])
    .filter(({ CidrBlockState: state }) => state?.State !== 'disassociated')
    .flatMap(({ CidrBlock: cidr }) => cidr ?? []);
  return {
    id: vpc.VpcId ?? '',
    ...nameOf(vpc.Tags),
    region,
    ownerId: vpc.OwnerId ?? '',
    cidrs: [...new Set([...(vpc.CidrBlock === undefined ? [] : [vpc.CidrBlock]), ...associated])],
    isDefault: vpc.IsDefault ?? false,
    dhcpOptionsId: vpc.DhcpOptionsId ?? '',
    tags: tagsOf(vpc.Tags),
  };
}
