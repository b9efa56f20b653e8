import { CreateVpcEndpointCommand } from '@aws-sdk/client-ec2';
import type { Ground } from './scenario-ground';

export async function makeEndpoints({ ec2, ids, world }: Ground): Promise<void> {
  for (const endpoint of world.endpoints) {
    const { VpcEndpoint } = await ec2.send(
      new CreateVpcEndpointCommand({
        VpcEndpointType: 'Interface',
        VpcId: ids.of(endpoint.vpcId),
        ServiceName: endpoint.serviceName,
        SubnetIds: endpoint.subnetIds.map((id) => ids.of(id)),
        SecurityGroupIds: endpoint.securityGroupIds.map((id) => ids.of(id)),
        PrivateDnsEnabled: endpoint.privateDns === 'on',
        PolicyDocument: endpoint.policy,
      }),
    );
    ids.set(endpoint.id, VpcEndpoint?.VpcEndpointId);
  }
}
