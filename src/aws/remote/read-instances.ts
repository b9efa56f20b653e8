import type { Instance } from '@aws-sdk/client-ec2';
import { DescribeInstanceInformationCommand, type InstanceInformation } from '@aws-sdk/client-ssm';
import type { ManagedInstance } from '../../network/account-probing';
import type { At } from '../../network/account-reading';
import type { Connection } from '../connection';
import { allPages } from '../pages';
import { readInstancesOfVpc } from '../read/read-instances-of-vpc';
import { nameOf, tagsOf } from '../tags';

/** Systems Manager does not know VPCs, and EC2 does not know who is managed. */
export async function readInstances(
  aws: Connection,
  at: At,
  vpcId: string,
): Promise<readonly ManagedInstance[]> {
  const running = [{ Name: 'instance-state-name', Values: ['running'] }];
  const ofVpc = await readInstancesOfVpc(aws, at, vpcId, running);
  if (ofVpc.length === 0) return [];
  const managed = new Map((await readManaged(aws, at)).map((one) => [one.InstanceId, one]));
  return ofVpc.flatMap((instance) => {
    const known = managed.get(instance.InstanceId);
    return known === undefined || instance.VpcId !== vpcId ? [] : managedInstanceOf(instance, known);
  });
}

function readManaged(aws: Connection, at: At): Promise<readonly InstanceInformation[]> {
  return allPages(
    aws,
    { ...at, action: 'ssm:DescribeInstanceInformation' },
    {
      readPage: (NextToken, options) =>
        aws.clients
          .ssm(at.region)
          .send(new DescribeInstanceInformationCommand({ MaxResults: 50, NextToken }), options),
      itemsOf: (page) => page.InstanceInformationList,
      nextOf: (page) => page.NextToken,
    },
  );
}

function managedInstanceOf(
  { InstanceId: id, VpcId: vpcId, Tags: tags }: Instance,
  { PlatformType: platform, PingStatus: ping }: InstanceInformation,
): readonly ManagedInstance[] {
  if (id === undefined || vpcId === undefined) return [];
  return [
    {
      id,
      ...nameOf(tags),
      vpcId,
      platform: platform === 'Windows' || platform === 'MacOS' ? platforms[platform] : 'Linux',
      agent: agents[ping ?? ''] ?? 'inactive',
      tags: tagsOf(tags),
    },
  ];
}

const platforms = { Windows: 'Windows', MacOS: 'macOS' } as const;

const agents: Readonly<Partial<Record<string, ManagedInstance['agent']>>> = {
  Online: 'online',
  ConnectionLost: 'connection lost',
};
