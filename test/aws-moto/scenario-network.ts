import {
  AuthorizeSecurityGroupIngressCommand,
  CreateRouteCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  CreateVpcPeeringConnectionCommand,
  AcceptVpcPeeringConnectionCommand,
  DescribeRouteTablesCommand,
  type EC2Client,
  ModifyVpcAttributeCommand,
} from '@aws-sdk/client-ec2';
import { findSite } from '../../src/catalogue/sites';
import { region } from './moto-clients';

export const site = 'datadoghq.com';
export const services = findSite(site)?.services ?? [];

export interface MadeVpc {
  readonly vpcId: string;
  readonly subnetIds: string[];
  readonly groupId: string;
}

/** Two subnets, DNS host names on, a group that lets `port` in; `network` is such as `10.40`. */
export async function makeVpc(ec2: EC2Client, network: string, port = 443): Promise<MadeVpc> {
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: `${network}.0.0/16` }));
  const VpcId = Vpc?.VpcId ?? '';
  await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: { Value: true } }));
  const subnetIds: string[] = [];
  for (const [third, zone] of ['a', 'b'].entries()) {
    const CidrBlock = `${network}.${third}.0/24`;
    const AvailabilityZone = `${region}${zone}`;
    const { Subnet } = await ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock, AvailabilityZone }));
    subnetIds.push(Subnet?.SubnetId ?? '');
  }
  const named = { GroupName: 'endpoints', Description: 'HTTPS to Datadog', VpcId };
  const { GroupId } = await ec2.send(new CreateSecurityGroupCommand(named));
  const IpRanges = [{ CidrIp: '10.0.0.0/8' }];
  const IpPermissions = [{ IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges }];
  await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
  return { vpcId: VpcId, subnetIds, groupId: GroupId ?? '' };
}

/** One of each service of the site, but for those that are left out by their private DNS name. */
export async function makeEndpoints(
  ec2: EC2Client,
  { vpcId, subnetIds, groupId }: MadeVpc,
  leftOut: readonly string[] = [],
  privateDns: 'on' | 'off' = 'on',
): Promise<void> {
  for (const { name, privateDnsName } of services) {
    if (leftOut.includes(privateDnsName)) continue;
    await ec2.send(
      new CreateVpcEndpointCommand({
        VpcEndpointType: 'Interface',
        VpcId: vpcId,
        ServiceName: name,
        SubnetIds: subnetIds,
        SecurityGroupIds: [groupId],
        PrivateDnsEnabled: privateDns === 'on',
      }),
    );
  }
}

export async function requestPeering(ec2: EC2Client, from: MadeVpc, to: MadeVpc): Promise<string> {
  const { VpcPeeringConnection } = await ec2.send(
    new CreateVpcPeeringConnectionCommand({ VpcId: from.vpcId, PeerVpcId: to.vpcId }),
  );
  return VpcPeeringConnection?.VpcPeeringConnectionId ?? '';
}

export async function makePeering(ec2: EC2Client, from: MadeVpc, to: MadeVpc): Promise<string> {
  const VpcPeeringConnectionId = await requestPeering(ec2, from, to);
  await ec2.send(new AcceptVpcPeeringConnectionCommand({ VpcPeeringConnectionId }));
  return VpcPeeringConnectionId;
}

export async function addRoute(ec2: EC2Client, { vpcId }: MadeVpc, cidr: string, peeringId: string) {
  const Filters = [{ Name: 'vpc-id', Values: [vpcId] }];
  const { RouteTables } = await ec2.send(new DescribeRouteTablesCommand({ Filters }));
  const RouteTableId = RouteTables?.[0]?.RouteTableId;
  await ec2.send(
    new CreateRouteCommand({ RouteTableId, DestinationCidrBlock: cidr, VpcPeeringConnectionId: peeringId }),
  );
}
