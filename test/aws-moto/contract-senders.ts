import { CreateNetworkInterfaceCommand, type EC2Client, RunInstancesCommand } from '@aws-sdk/client-ec2';
import type { ContractNetwork } from '../contract/contract-subject';

type Senders = Pick<ContractNetwork, 'instanceId' | 'freeInterfaceId'>;

export async function prepareSenders(ec2: EC2Client, SubnetId: string): Promise<Senders> {
  const { Instances } = await ec2.send(
    new RunInstancesCommand({
      // moto takes any image.
      ImageId: 'ami-12345678',
      MinCount: 1,
      MaxCount: 1,
      SubnetId,
      PrivateIpAddress: '10.20.3.20',
      TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'web-1' }] }],
    }),
  );
  const { NetworkInterface } = await ec2.send(
    new CreateNetworkInterfaceCommand({
      SubnetId,
      Description: 'made by hand',
      TagSpecifications: [{ ResourceType: 'network-interface', Tags: [{ Key: 'Name', Value: 'spare' }] }],
    }),
  );
  return {
    instanceId: Instances?.[0]?.InstanceId ?? '',
    freeInterfaceId: NetworkInterface?.NetworkInterfaceId ?? '',
  };
}
