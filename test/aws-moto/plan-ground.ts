import {
  AcceptVpcPeeringConnectionCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateRouteCommand,
  CreateSecurityGroupCommand,
  CreateVpcEndpointCommand,
  CreateVpcPeeringConnectionCommand,
  DescribeRouteTablesCommand,
  ModifyVpcAttributeCommand,
  RevokeSecurityGroupEgressCommand,
} from '@aws-sdk/client-ec2';
import { AssociateVPCWithHostedZoneCommand, CreateHostedZoneCommand } from '@aws-sdk/client-route-53';
import { motoClients, region } from './moto-clients';
import type { MadeVpc } from './plan-world';

/** Makes what is there before a plan, in the emulator's first region and account. */
export function groundOn(endpoint: string) {
  const { ec2, route53 } = motoClients(endpoint);
  return {
    endpoint: async ({ vpcId, subnetIds }: MadeVpc, ServiceName: string) => {
      const { GroupId = '' } = await ec2.send(
        new CreateSecurityGroupCommand({ VpcId: vpcId, GroupName: 'there', Description: 'there before' }),
      );
      const { VpcEndpoint } = await ec2.send(
        new CreateVpcEndpointCommand({
          VpcId: vpcId,
          ServiceName,
          VpcEndpointType: 'Interface',
          SubnetIds: [...subnetIds],
          SecurityGroupIds: [GroupId],
          PrivateDnsEnabled: false,
        }),
      );
      return { endpointId: VpcEndpoint?.VpcEndpointId ?? '', groupId: GroupId };
    },
    closedGroup: async ({ vpcId: VpcId }: MadeVpc): Promise<string> => {
      const { GroupId = '' } = await ec2.send(
        new CreateSecurityGroupCommand({ VpcId, GroupName: 'agents', Description: 'lets nothing out' }),
      );
      const IpPermissions = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
      await ec2.send(new RevokeSecurityGroupEgressCommand({ GroupId, IpPermissions }));
      return GroupId;
    },
    zone: async (Name: string, { vpcId }: MadeVpc): Promise<string> => {
      const { HostedZone } = await route53.send(
        new CreateHostedZoneCommand({
          Name,
          CallerReference: Name,
          VPC: { VPCRegion: region, VPCId: vpcId },
          HostedZoneConfig: { PrivateZone: true, Comment: 'there before' },
        }),
      );
      return (HostedZone?.Id ?? '').replace('/hostedzone/', '');
    },
    association: async (HostedZoneId: string, { vpcId }: MadeVpc) => {
      await route53.send(
        new AssociateVPCWithHostedZoneCommand({ HostedZoneId, VPC: { VPCRegion: region, VPCId: vpcId } }),
      );
    },
    peering: async (one: MadeVpc, other: MadeVpc): Promise<string> => {
      const { VpcPeeringConnection } = await ec2.send(
        new CreateVpcPeeringConnectionCommand({ VpcId: one.vpcId, PeerVpcId: other.vpcId }),
      );
      const { VpcPeeringConnectionId = '' } = VpcPeeringConnection ?? {};
      await ec2.send(new AcceptVpcPeeringConnectionCommand({ VpcPeeringConnectionId }));
      return VpcPeeringConnectionId;
    },
    route: async ({ vpcId }: MadeVpc, DestinationCidrBlock: string, VpcPeeringConnectionId: string) => {
      const Filters = [{ Name: 'vpc-id', Values: [vpcId] }];
      const { RouteTables } = await ec2.send(new DescribeRouteTablesCommand({ Filters }));
      const RouteTableId = RouteTables?.[0]?.RouteTableId;
      await ec2.send(new CreateRouteCommand({ RouteTableId, DestinationCidrBlock, VpcPeeringConnectionId }));
    },
    https: async (GroupId: string) => {
      const IpRanges = [{ CidrIp: '10.0.0.0/8' }];
      const IpPermissions = [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges }];
      await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
    },
    dns: async ({ vpcId: VpcId }: MadeVpc) => {
      await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: { Value: true } }));
    },
  };
}
