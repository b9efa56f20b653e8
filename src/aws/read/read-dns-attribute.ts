import { DescribeVpcAttributeCommand } from '@aws-sdk/client-ec2';
import type { At } from '../../network/account-reading';
import type { DnsAttribute } from '../../network/vpc';
import { call } from '../call';
import type { Connection } from '../connection';

/** One attribute per call: AWS allows no more. */
export async function readDnsAttribute(
  aws: Connection,
  at: At,
  vpcId: string,
  attribute: DnsAttribute,
): Promise<boolean> {
  const answer = await call(aws, { ...at, action: 'ec2:DescribeVpcAttribute' }, (options) =>
    aws.clients
      .ec2(at.region)
      .send(new DescribeVpcAttributeCommand({ VpcId: vpcId, Attribute: attribute }), options),
  );
  const value = attribute === 'enableDnsSupport' ? answer.EnableDnsSupport : answer.EnableDnsHostnames;
  return value?.Value ?? false;
}
