import { DescribeVpcsCommand, type Vpc as Answer, type VpcCidrBlockState } from '@aws-sdk/client-ec2';
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
    .filter(({ CidrBlockState: state }) => isInUse(state))
    .flatMap(({ CidrBlock: cidr }) => cidr ?? []);
  const ipv6Cidrs = (vpc.Ipv6CidrBlockAssociationSet ?? [])
    .filter(({ Ipv6CidrBlockState: state }) => isInUse(state))
    .flatMap(({ Ipv6CidrBlock: cidr }) => cidr ?? []);
  return {
    id: vpc.VpcId ?? '',
    ...nameOf(vpc.Tags),
    region,
    ownerId: vpc.OwnerId ?? '',
    cidrs: [...new Set([...(vpc.CidrBlock === undefined ? [] : [vpc.CidrBlock]), ...associated])],
    ...(ipv6Cidrs.length === 0 ? {} : { ipv6Cidrs }),
    isDefault: vpc.IsDefault ?? false,
    dhcpOptionsId: vpc.DhcpOptionsId ?? '',
    tags: tagsOf(vpc.Tags),
  };
}

/** A block that is being given or taken holds addresses, or is about to; emulators may tell no state. */
function isInUse(state: VpcCidrBlockState | undefined): boolean {
  return !['failing', 'failed', 'disassociated'].includes(state?.State ?? '');
}
