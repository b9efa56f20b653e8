import { DescribeSubnetsCommand, type Subnet as Answer } from '@aws-sdk/client-ec2';
import type { At } from '../../network/account-reading';
import type { Subnet } from '../../network/vpc';
import type { Connection } from '../connection';
import { allPages } from '../pages';
import { nameOf } from '../tags';

export async function readSubnets(aws: Connection, at: At): Promise<readonly Subnet[]> {
  const subnets = await allPages(
    aws,
    { ...at, action: 'ec2:DescribeSubnets' },
    {
      readPage: (NextToken, options) =>
        aws.clients.ec2(at.region).send(new DescribeSubnetsCommand({ MaxResults: 1000, NextToken }), options),
      itemsOf: (page) => page.Subnets,
      nextOf: (page) => page.NextToken,
    },
  );
  return subnets.map(subnetOf);
}

function subnetOf(subnet: Answer): Subnet {
  return {
    id: subnet.SubnetId ?? '',
    ...nameOf(subnet.Tags),
    vpcId: subnet.VpcId ?? '',
    ownerId: subnet.OwnerId ?? '',
    zoneId: subnet.AvailabilityZoneId ?? '',
    zoneName: subnet.AvailabilityZone ?? '',
    // A subnet of IPv6 alone has no other block.
    cidr: subnet.CidrBlock ?? subnet.Ipv6CidrBlockAssociationSet?.[0]?.Ipv6CidrBlock ?? '',
    freeAddresses: subnet.AvailableIpAddressCount ?? 0,
  };
}
