import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import type { Region } from '../../network/account-reading';
import { call } from '../call';
import type { Connection } from '../connection';

export async function readRegions(aws: Connection, signal: AbortSignal): Promise<readonly Region[]> {
  const answer = await call(aws, { action: 'ec2:DescribeRegions', signal }, (options) =>
    aws.clients.ec2(aws.homeRegion).send(new DescribeRegionsCommand({ AllRegions: true }), options),
  );
  return (answer.Regions ?? []).flatMap(({ RegionName: name, OptInStatus: status }) =>
    name === undefined ? [] : [{ name, isEnabled: status !== 'not-opted-in' }],
  );
}
