import { CreateRouteCommand } from '@aws-sdk/client-ec2';
import type { Mode, RouteToPeer } from '../../network/account-changes';
import type { At } from '../../network/account-reading';
import { isProblem } from '../../problem';
import { call } from '../call';
import type { Connection } from '../connection';
import { findRoute } from './find-route';
import { makeOrRehearse } from './rehearse';

export async function addRoute(aws: Connection, mode: Mode, at: At, route: RouteToPeer): Promise<void> {
  try {
    await makeOrRehearse(aws, mode, at, (DryRun) =>
      call(aws, { ...at, action: 'ec2:CreateRoute' }, (options) =>
        aws.clients.ec2(at.region).send(
          new CreateRouteCommand({
            DryRun,
            RouteTableId: route.routeTableId,
            DestinationCidrBlock: route.cidr,
            VpcPeeringConnectionId: route.peeringId,
          }),
          options,
        ),
      ),
    );
  } catch (error) {
    if (!isProblem(error) || error.facts.serviceCode !== 'RouteAlreadyExists') throw error;
    const there = await findRoute(aws, at, route);
    if (there?.VpcPeeringConnectionId !== route.peeringId) throw error;
  }
}
