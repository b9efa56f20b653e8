import { DescribeRouteTablesCommand, type Route } from '@aws-sdk/client-ec2';
import type { RouteToPeer } from '../../network/account-changes';
import type { At } from '../../network/account-reading';
import { formatCidr, parseCidr } from '../../network/cidr';
import { call } from '../call';
import type { Connection } from '../connection';

/** What the table has for that destination now, wherever it leads. */
export async function findRoute(
  aws: Connection,
  at: At,
  { routeTableId, cidr }: RouteToPeer,
): Promise<Route | undefined> {
  const answer = await call(aws, { ...at, action: 'ec2:DescribeRouteTables' }, (options) =>
    aws.clients
      .ec2(at.region)
      .send(new DescribeRouteTablesCommand({ RouteTableIds: [routeTableId] }), options),
  );
  const wanted = canonical(cidr);
  return answer.RouteTables?.flatMap(({ Routes }) => Routes ?? []).find(
    ({ DestinationCidrBlock: destination }) => destination !== undefined && canonical(destination) === wanted,
  );
}

/** EC2 clears the host bits of a destination. */
function canonical(cidr: string): string {
  const block = parseCidr(cidr);
  return block === undefined ? cidr : formatCidr(block);
}
