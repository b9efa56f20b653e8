import { DescribeVpcEndpointsCommand } from '@aws-sdk/client-ec2';
import type { At } from '../../network/account-reading';
import type { Endpoint } from '../../network/endpoint';
import type { Connection } from '../connection';
import { endpointOf } from '../endpoint-of';
import { allPages } from '../pages';

export async function readEndpoints(aws: Connection, at: At): Promise<readonly Endpoint[]> {
  const endpoints = await allPages(
    aws,
    { ...at, action: 'ec2:DescribeVpcEndpoints' },
    {
      readPage: (NextToken, options) =>
        aws.clients.ec2(at.region).send(
          new DescribeVpcEndpointsCommand({
            Filters: [{ Name: 'vpc-endpoint-type', Values: ['Interface'] }],
            MaxResults: 1000,
            NextToken,
          }),
          options,
        ),
      itemsOf: (page) => page.VpcEndpoints,
      nextOf: (page) => page.NextToken,
    },
  );
  return endpoints
    .map((endpoint) => endpointOf(endpoint, at.region))
    .filter(({ state }) => state !== 'deleted');
}
