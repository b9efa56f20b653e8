import { CreateVpcEndpointCommand } from '@aws-sdk/client-ec2';
import type { Mode, NewEndpoint } from '../../network/account-changes';
import type { At } from '../../network/account-reading';
import type { Endpoint } from '../../network/endpoint';
import { call } from '../call';
import type { Connection } from '../connection';
import { endpointOf } from '../endpoint-of';
import { tagSpecifications } from '../tags';
import { makeOrRehearse } from './rehearse';

export async function createEndpoint(
  aws: Connection,
  mode: Mode,
  at: At,
  endpoint: NewEndpoint,
): Promise<Endpoint | undefined> {
  const answer = await makeOrRehearse(aws, mode, at, (DryRun) =>
    call(aws, { ...at, action: 'ec2:CreateVpcEndpoint' }, (options) =>
      aws.clients.ec2(at.region).send(
        new CreateVpcEndpointCommand({
          DryRun,
          // AWS makes a gateway endpoint where nothing is said.
          VpcEndpointType: 'Interface',
          VpcId: endpoint.vpcId,
          ServiceName: endpoint.serviceName,
          ...(endpoint.serviceRegion === at.region ? {} : { ServiceRegion: endpoint.serviceRegion }),
          SubnetIds: [...endpoint.subnetIds],
          ...(endpoint.securityGroupIds.length === 0
            ? {}
            : { SecurityGroupIds: [...endpoint.securityGroupIds] }),
          PrivateDnsEnabled: endpoint.privateDns === 'on',
          TagSpecifications: tagSpecifications('vpc-endpoint', endpoint.tags),
          ClientToken: endpoint.token,
        }),
        options,
      ),
    ),
  );
  return answer?.VpcEndpoint === undefined ? undefined : endpointOf(answer.VpcEndpoint, at.region);
}
