import {
  AcceptVpcPeeringConnectionCommand,
  CreateNatGatewayCommand,
  CreateNetworkAclCommand,
  CreateNetworkAclEntryCommand,
  CreateRouteCommand,
  CreateVpcPeeringConnectionCommand,
  DescribeNetworkAclsCommand,
  DescribeRouteTablesCommand,
  ReplaceNetworkAclAssociationCommand,
} from '@aws-sdk/client-ec2';
import type { NetworkAclRule } from '../../src/network/network-acl';
import type { NetworkAclOfWorld, PeeringOfWorld, RouteTableOfWorld } from '../../src/sandbox/world-paths';
import type { Ground } from './scenario-ground';

export async function makePaths(ground: Ground): Promise<void> {
  const { world } = ground;
  for (const peering of world.peerings) await makePeering(ground, peering);
  for (const table of world.routeTables) await makeRoutes(ground, table);
  for (const acl of world.networkAcls) await makeNetworkAcl(ground, acl);
}

async function makePeering({ ec2, ids }: Ground, peering: PeeringOfWorld): Promise<void> {
  const between = { VpcId: ids.of(peering.requesterVpcId), PeerVpcId: ids.of(peering.accepterVpcId) };
  const { VpcPeeringConnection } = await ec2.send(new CreateVpcPeeringConnectionCommand(between));
  const VpcPeeringConnectionId = VpcPeeringConnection?.VpcPeeringConnectionId;
  ids.set(peering.id, VpcPeeringConnectionId);
  if (peering.state === 'pending acceptance') return;
  await ec2.send(new AcceptVpcPeeringConnectionCommand({ VpcPeeringConnectionId }));
}

/** Into the main table, which a VPC has from the beginning. */
async function makeRoutes(ground: Ground, { vpcId, use, routes }: RouteTableOfWorld): Promise<void> {
  const { ec2, ids, world } = ground;
  if (use !== 'main') throw new Error('Scenarios have main route tables only');
  const own = world.vpcs.find(({ id }) => id === vpcId)?.cidrs ?? [];
  const Filters = [{ Name: 'vpc-id', Values: [ids.of(vpcId)] }];
  const { RouteTables } = await ec2.send(new DescribeRouteTablesCommand({ Filters }));
  const RouteTableId = RouteTables?.[0]?.RouteTableId;
  for (const { destination, target } of routes) {
    if (destination.kind !== 'cidr') throw new Error('Scenarios have routes to CIDR blocks only');
    // moto would put it in the place of the local route, which AWS lets nobody replace so.
    if (own.includes(destination.cidr)) continue;
    const to = { RouteTableId, DestinationCidrBlock: destination.cidr };
    if (target.kind === 'peering') {
      await ec2.send(new CreateRouteCommand({ ...to, VpcPeeringConnectionId: ids.of(target.id) }));
    } else if (target.kind === 'NAT gateway') {
      await ec2.send(new CreateRouteCommand({ ...to, NatGatewayId: await makeNatGateway(ground, vpcId) }));
    } else throw new Error(`No route of a scenario leads to a ${target.kind}`);
  }
}

async function makeNatGateway({ ec2, ids, world }: Ground, vpcId: string): Promise<string | undefined> {
  const subnet = world.subnets.find((one) => one.vpcId === vpcId);
  const SubnetId = ids.of(subnet?.id ?? '');
  const { NatGateway } = await ec2.send(new CreateNatGatewayCommand({ SubnetId }));
  return NatGateway?.NatGatewayId;
}

async function makeNetworkAcl({ ec2, ids }: Ground, acl: NetworkAclOfWorld): Promise<void> {
  const { NetworkAcl } = await ec2.send(new CreateNetworkAclCommand({ VpcId: ids.of(acl.vpcId) }));
  const NetworkAclId = NetworkAcl?.NetworkAclId;
  ids.set(acl.id, NetworkAclId);
  const entries = [...acl.inbound.map(entryOf('in')), ...acl.outbound.map(entryOf('out'))];
  for (const entry of entries) await ec2.send(new CreateNetworkAclEntryCommand({ NetworkAclId, ...entry }));
  const { NetworkAcls = [] } = await ec2.send(new DescribeNetworkAclsCommand({}));
  const associations = NetworkAcls.flatMap(({ Associations = [] }) => Associations);
  for (const subnetId of acl.subnetIds) {
    const before = associations.find(({ SubnetId }) => SubnetId === ids.of(subnetId));
    const AssociationId = before?.NetworkAclAssociationId;
    await ec2.send(new ReplaceNetworkAclAssociationCommand({ AssociationId, NetworkAclId }));
  }
}

function entryOf(direction: 'in' | 'out') {
  return ({ number, action, protocol, ports, cidr }: NetworkAclRule) => ({
    Egress: direction === 'out',
    RuleNumber: number,
    RuleAction: action,
    Protocol: protocol === 'tcp' ? '6' : protocol,
    CidrBlock: cidr,
    ...(ports === undefined ? {} : { PortRange: { From: ports.from, To: ports.to } }),
  });
}
