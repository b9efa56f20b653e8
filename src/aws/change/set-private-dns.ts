import { ModifyVpcEndpointCommand } from '@aws-sdk/client-ec2';
import type { Mode } from '../../network/account-changes';
import type { At } from '../../network/account-reading';
import { call } from '../call';
import type { Connection } from '../connection';
import { makeOrRehearse } from './rehearse';

export async function setPrivateDns(
  aws: Connection,
  mode: Mode,
  at: At,
  endpointId: string,
  value: 'on' | 'off',
): Promise<void> {
  const change = { VpcEndpointId: endpointId, PrivateDnsEnabled: value === 'on' };
  await makeOrRehearse(aws, mode, at, (DryRun) =>
    call(aws, { ...at, action: 'ec2:ModifyVpcEndpoint' }, (options) =>
      aws.clients.ec2(at.region).send(new ModifyVpcEndpointCommand({ DryRun, ...change }), options),
    ),
  );
}
