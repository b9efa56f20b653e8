import {
  DescribeRouteTablesCommand,
  type Route as RouteAnswer,
  type RouteTable as Answer,
} from '@aws-sdk/client-ec2';
import type { At } from '../../network/account-reading';
import type { Route, RouteTable } from '../../network/route-table';
import type { Connection } from '../connection';
import { allPages } from '../pages';
import { routeTargetOf } from '../route-target';
import { nameOf, tagsOf } from '../tags';

export async function readRouteTables(
  aws: Connection,
  at: At,
  vpcId: string,
): Promise<readonly RouteTable[]> {
  const tables = await allPages(
    aws,
    { ...at, action: 'ec2:DescribeRouteTables' },
    {
      readPage: (NextToken, options) =>
        aws.clients.ec2(at.region).send(
          new DescribeRouteTablesCommand({
            Filters: [{ Name: 'vpc-id', Values: [vpcId] }],
            MaxResults: 100,
            NextToken,
          }),
          options,
        ),
      itemsOf: (page) => page.RouteTables,
      nextOf: (page) => page.NextToken,
    },
  );
  return tables.map(tableOf);
}

function tableOf(table: Answer): RouteTable {
  const associations = (table.Associations ?? []).filter(
    ({ AssociationState: state }) => state?.State !== 'disassociated' && state?.State !== 'failed',
  );
  return {
    id: table.RouteTableId ?? '',
    ...nameOf(table.Tags),
    vpcId: table.VpcId ?? '',
    isMain: associations.some(({ Main }) => Main === true),
    subnetIds: associations.flatMap(({ SubnetId: id }) => id ?? []),
    routes: (table.Routes ?? []).flatMap(routeOf),
    tags: tagsOf(table.Tags),
  };
}

function routeOf(route: RouteAnswer): readonly Route[] {
  const cidr = route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock;
  const list = route.DestinationPrefixListId;
  const rest = {
    target: routeTargetOf(route),
    state: route.State === undefined || route.State === 'active' ? 'active' : 'blackhole',
  } as const;
  if (cidr !== undefined) return [{ destination: { kind: 'cidr', cidr }, ...rest }];
  return list === undefined ? [] : [{ destination: { kind: 'prefix-list', id: list }, ...rest }];
}
