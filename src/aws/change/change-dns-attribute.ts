import { ModifyVpcAttributeCommand } from '@aws-sdk/client-ec2';
import type { At } from '../../network/account-reading';
import type { DnsAttribute } from '../../network/vpc';
import { call } from '../call';
import type { Connection } from '../connection';

/** One attribute per call: AWS refuses both in one. */
export async function changeDnsAttribute(
  aws: Connection,
  at: At,
  vpcId: string,
  attribute: DnsAttribute,
  value: 'on' | 'off',
): Promise<void> {
  const wanted = { Value: value === 'on' };
  const change =
    attribute === 'enableDnsSupport' ? { EnableDnsSupport: wanted } : { EnableDnsHostnames: wanted };
  await call(aws, { ...at, action: 'ec2:ModifyVpcAttribute' }, (options) =>
    aws.clients.ec2(at.region).send(new ModifyVpcAttributeCommand({ VpcId: vpcId, ...change }), options),
  );
}
