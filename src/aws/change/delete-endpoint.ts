import { DeleteVpcEndpointsCommand } from '@aws-sdk/client-ec2';
import type { Mode } from '../../network/account-changes';
import type { At } from '../../network/account-reading';
import { problemOfAwsCode } from '../../network/problem-of-aws-code';
import { call } from '../call';
import type { Connection } from '../connection';
import { makeOrRehearse } from './rehearse';

const action = 'ec2:DeleteVpcEndpoints';

export async function deleteEndpoint(aws: Connection, mode: Mode, at: At, endpointId: string): Promise<void> {
  const answer = await makeOrRehearse(aws, mode, at, (DryRun) =>
    call(aws, { ...at, action }, (options) =>
      aws.clients
        .ec2(at.region)
        .send(new DeleteVpcEndpointsCommand({ DryRun, VpcEndpointIds: [endpointId] }), options),
    ),
  );
  // AWS answers a deletion that failed with success and a list.
  const failed = answer?.Unsuccessful?.[0]?.Error;
  if (failed === undefined) return;
  const { Code: serviceCode = '', Message: message = '' } = failed;
  throw problemOfAwsCode({ serviceCode, message, action, region: at.region, profile: aws.profile });
}
