import { DescribeNetworkInterfacesCommand, type NetworkInterface } from '@aws-sdk/client-ec2';
import type { At } from '../../network/account-reading';
import type { EndpointInterface } from '../../network/endpoint-interface';
import type { Connection } from '../connection';
import { allPages } from '../pages';

export async function readEndpointInterfaces(
  aws: Connection,
  at: At,
  vpcId: string,
): Promise<readonly EndpointInterface[]> {
  // Emulators do not know the second filter; AWS would send the interfaces of every instance of the VPC without it.
  const ofEndpoints =
    aws.emulator === undefined ? [{ Name: 'interface-type', Values: ['vpc_endpoint'] }] : [];
  const interfaces = await allPages(
    aws,
    { ...at, action: 'ec2:DescribeNetworkInterfaces' },
    {
      readPage: (NextToken, options) =>
        aws.clients.ec2(at.region).send(
          new DescribeNetworkInterfacesCommand({
            Filters: [{ Name: 'vpc-id', Values: [vpcId] }, ...ofEndpoints],
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

function interfaceOf(answer: NetworkInterface): EndpointInterface {
  const others = (answer.PrivateIpAddresses ?? []).flatMap(({ PrivateIpAddress: address }) => address ?? []);
  const primary = answer.PrivateIpAddress === undefined ? [] : [answer.PrivateIpAddress];
  const v6 = (answer.Ipv6Addresses ?? []).flatMap(({ Ipv6Address: address }) => address ?? []);
  return {
    id: answer.NetworkInterfaceId ?? '',
    vpcId: answer.VpcId ?? '',
    subnetId: answer.SubnetId ?? '',
    addresses: [...new Set([...primary, ...others, ...v6])],
    securityGroupIds: (answer.Groups ?? []).flatMap(({ GroupId: id }) => id ?? []),
  };
}
