import { DeleteRouteCommand } from '@aws-sdk/client-ec2';
import type { Mode, RouteToPeer } from '../../network/account-changes';
import type { At } from '../../network/account-reading';
import { isProblem } from '../../problem';
import { call } from '../call';
import type { Connection } from '../connection';
import { findRoute } from './find-route';
import { makeOrRehearse } from './rehearse';

/** EC2 deletes by destination alone, so that a route which leads elsewhere meanwhile has to be looked for. */
export async function deleteRoute(aws: Connection, mode: Mode, at: At, route: RouteToPeer): Promise<void> {
  if (mode === 'make') {
    const there = await findRoute(aws, at, route);
    if (there?.VpcPeeringConnectionId !== route.peeringId) return;
  }
  try {
    await makeOrRehearse(aws, mode, at, (DryRun) =>
      call(aws, { ...at, action: 'ec2:DeleteRoute' }, (options) =>
        aws.clients.ec2(at.region).send(
          new DeleteRouteCommand({
            DryRun,
            RouteTableId: route.routeTableId,
            DestinationCidrBlock: route.cidr,
          }),
          options,
        ),
      ),
    );
  } catch (error) {
    if (!isProblem(error) || error.facts.serviceCode !== 'InvalidRoute.NotFound') throw error;
  }
}
