import {
  AcceptVpcPeeringConnectionCommand,
  AssociateRouteTableCommand,
  CreateNetworkAclCommand,
  CreateNetworkAclEntryCommand,
  type CreateNetworkAclEntryCommandInput,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateVpcPeeringConnectionCommand,
  DescribeNetworkAclsCommand,
  type EC2Client,
  ReplaceNetworkAclAssociationCommand,
} from '@aws-sdk/client-ec2';
import type { ContractNetwork } from '../contract/contract-subject';

type Ground = Pick<ContractNetwork, 'vpcId' | 'otherVpcId' | 'firstSubnetId' | 'secondSubnetId'>;
type Paths = Pick<ContractNetwork, 'peeringId' | 'routeTableId' | 'networkAclId'>;

export async function preparePaths(ec2: EC2Client, ground: Ground): Promise<Paths> {
  const peeringId = await makePeering(ec2, ground);
  return {
    peeringId,
    routeTableId: await makeRouteTable(ec2, ground, peeringId),
    networkAclId: await makeNetworkAcl(ec2, ground),
  };
}

async function makePeering(ec2: EC2Client, { vpcId, otherVpcId }: Ground): Promise<string> {
  const { VpcPeeringConnection } = await ec2.send(
    new CreateVpcPeeringConnectionCommand({
      VpcId: vpcId,
      PeerVpcId: otherVpcId,
      TagSpecifications: [
        { ResourceType: 'vpc-peering-connection', Tags: [{ Key: 'Name', Value: 'to-other' }] },
      ],
    }),
  );
  const id = VpcPeeringConnection?.VpcPeeringConnectionId ?? '';
  await ec2.send(new AcceptVpcPeeringConnectionCommand({ VpcPeeringConnectionId: id }));
  return id;
}

async function makeRouteTable(ec2: EC2Client, ground: Ground, peeringId: string): Promise<string> {
  const { RouteTable } = await ec2.send(
    new CreateRouteTableCommand({
      VpcId: ground.vpcId,
      TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'private' }] }],
    }),
  );
  const RouteTableId = RouteTable?.RouteTableId ?? '';
  await ec2.send(new AssociateRouteTableCommand({ RouteTableId, SubnetId: ground.firstSubnetId }));
  await ec2.send(
    new CreateRouteCommand({
      RouteTableId,
      DestinationCidrBlock: '10.21.0.0/16',
      VpcPeeringConnectionId: peeringId,
    }),
  );
  return RouteTableId;
}

async function makeNetworkAcl(ec2: EC2Client, { vpcId, secondSubnetId }: Ground): Promise<string> {
  const { NetworkAcl } = await ec2.send(
    new CreateNetworkAclCommand({
      VpcId: vpcId,
      TagSpecifications: [{ ResourceType: 'network-acl', Tags: [{ Key: 'Name', Value: 'guarded' }] }],
    }),
  );
  const NetworkAclId = NetworkAcl?.NetworkAclId ?? '';
  for (const entry of entries) await ec2.send(new CreateNetworkAclEntryCommand({ NetworkAclId, ...entry }));
  const { NetworkAcls } = await ec2.send(
    new DescribeNetworkAclsCommand({
      Filters: [{ Name: 'association.subnet-id', Values: [secondSubnetId] }],
    }),
  );
  const association = NetworkAcls?.flatMap(({ Associations }) => Associations ?? []).find(
    ({ SubnetId }) => SubnetId === secondSubnetId,
  );
  const AssociationId = association?.NetworkAclAssociationId;
  await ec2.send(new ReplaceNetworkAclAssociationCommand({ AssociationId, NetworkAclId }));
  return NetworkAclId;
}

/** The second rule first: AWS looks at them by number. */
const entries: readonly Omit<CreateNetworkAclEntryCommandInput, 'NetworkAclId'>[] = [
  { RuleNumber: 200, Egress: false, RuleAction: 'deny', Protocol: '-1', CidrBlock: '10.99.0.0/16' },
  {
    RuleNumber: 100,
    Egress: false,
    RuleAction: 'allow',
    Protocol: '6',
    PortRange: { From: 443, To: 443 },
    CidrBlock: '10.20.0.0/16',
  },
  {
    RuleNumber: 100,
    Egress: true,
    RuleAction: 'allow',
    Protocol: '6',
    PortRange: { From: 1024, To: 65_535 },
    CidrBlock: '10.20.0.0/16',
  },
];
