import {
  DescribeNetworkInterfacesCommand,
  type Filter,
  type NetworkInterface as Answer,
} from '@aws-sdk/client-ec2';
import type { At } from '../../network/account-reading';
import type { NetworkInterface } from '../../network/network-interface';
import type { Connection } from '../connection';
import { allPages } from '../pages';
import { nameOf, tagsOf } from '../tags';

/** @param filters beside the VPC; AWS takes those that emulators do not know */
export async function readNetworkInterfaces(
  aws: Connection,
  at: At,
  vpcId: string,
  filters: readonly Filter[] = [],
): Promise<readonly NetworkInterface[]> {
  const interfaces = await allPages(
    aws,
    { ...at, action: 'ec2:DescribeNetworkInterfaces' },
    {
      readPage: (NextToken, options) =>
        aws.clients.ec2(at.region).send(
          new DescribeNetworkInterfacesCommand({
            Filters: [{ Name: 'vpc-id', Values: [vpcId] }, ...filters],
            MaxResults: 1000,
            NextToken,
          }),
          options,
        ),
      itemsOf: (page) => page.NetworkInterfaces,
      nextOf: (page) => page.NextToken,
    },
  );
  return interfaces.map(interfaceOf);
}

function interfaceOf(answer: Answer): NetworkInterface {
  const { TagSet: tags, InterfaceType: type } = answer;
  const others = (answer.PrivateIpAddresses ?? []).flatMap(({ PrivateIpAddress: address }) => address ?? []);
  const primary = answer.PrivateIpAddress === undefined ? [] : [answer.PrivateIpAddress];
  const v6 = (answer.Ipv6Addresses ?? []).flatMap(({ Ipv6Address: address }) => address ?? []);
  const instanceId = answer.Attachment?.InstanceId ?? '';
  return {
    id: answer.NetworkInterfaceId ?? '',
    ...nameOf(tags),
    vpcId: answer.VpcId ?? '',
    subnetId: answer.SubnetId ?? '',
    addresses: [...new Set([...primary, ...others, ...v6])],
    securityGroupIds: (answer.Groups ?? []).flatMap(({ GroupId: id }) => id ?? []),
    ...(type === undefined ? {} : { type }),
    description: answer.Description ?? '',
    ...(instanceId === '' ? {} : { instanceId }),
    isFree: answer.Status === 'available',
    tags: tagsOf(tags),
  };
}
