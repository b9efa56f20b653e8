import {
  AssociateDhcpOptionsCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateDhcpOptionsCommand,
  CreateNetworkInterfaceCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  DescribeSecurityGroupsCommand,
  type IpPermission,
  ModifyVpcAttributeCommand,
  RevokeSecurityGroupEgressCommand,
} from '@aws-sdk/client-ec2';
import type { SecurityRule } from '../../src/network/vpc';
import { everythingOut } from '../../src/sandbox/security-groups';
import type { SecurityGroupOfWorld, VpcOfWorld } from '../../src/sandbox/world';
import type { Ground } from './scenario-ground';

export async function makeVpcs(ground: Ground): Promise<void> {
  const { world } = ground;
  for (const vpc of world.vpcs) await makeVpc(ground, vpc);
  await makeSubnets(ground);
  for (const group of world.securityGroups) await makeGroup(ground, group);
}

async function makeVpc({ ec2, ids, world }: Ground, vpc: VpcOfWorld): Promise<void> {
  const [CidrBlock, ...others] = vpc.cidrs;
  if (others.length > 0) throw new Error('A VPC of a scenario has one block');
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock }));
  const VpcId = Vpc?.VpcId;
  ids.set(vpc.id, VpcId);
  const { enableDnsHostnames, enableDnsSupport } = vpc.dns;
  // One attribute a call, as AWS has it.
  const hostNames = { VpcId, EnableDnsHostnames: { Value: enableDnsHostnames } };
  await ec2.send(new ModifyVpcAttributeCommand(hostNames));
  await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsSupport: { Value: enableDnsSupport } }));
  const servers = world.dhcpOptions.find(({ id }) => id === vpc.dhcpOptionsId)?.nameServers ?? [];
  if (servers.includes('AmazonProvidedDNS')) return;
  const DhcpConfigurations = [{ Key: 'domain-name-servers', Values: [...servers] }];
  const { DhcpOptions } = await ec2.send(new CreateDhcpOptionsCommand({ DhcpConfigurations }));
  await ec2.send(new AssociateDhcpOptionsCommand({ VpcId, DhcpOptionsId: DhcpOptions?.DhcpOptionsId }));
}

/** With something in each that may send: where a NAT gateway stood alone, it would seem to be what does. */
async function makeSubnets({ ec2, ids, world }: Ground): Promise<void> {
  for (const { id, vpcId, cidr, zoneId } of world.subnets) {
    const place = { VpcId: ids.of(vpcId), CidrBlock: cidr, AvailabilityZoneId: zoneId };
    const { Subnet } = await ec2.send(new CreateSubnetCommand(place));
    ids.set(id, Subnet?.SubnetId);
    await ec2.send(
      new CreateNetworkInterfaceCommand({ SubnetId: Subnet?.SubnetId, Description: 'an Agent' }),
    );
  }
}

/** moto's default group does not let its own members in, which AWS's does. */
async function makeGroup(ground: Ground, group: SecurityGroupOfWorld): Promise<void> {
  const { ec2, ids } = ground;
  const GroupId = await groupIdFor(ground, group);
  ids.set(group.id, GroupId);
  const IpPermissions = ids.translate(group.ingress).map(permissionOf);
  if (IpPermissions.length > 0) {
    await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
  }
  if (group.egress.includes(everythingOut)) return;
  if (group.egress.length > 0) throw new Error('A group of a scenario lets everything out or nothing');
  const everything = [permissionOf(everythingOut)];
  await ec2.send(new RevokeSecurityGroupEgressCommand({ GroupId, IpPermissions: everything }));
}

async function groupIdFor({ ec2, ids }: Ground, group: SecurityGroupOfWorld): Promise<string | undefined> {
  const VpcId = ids.of(group.vpcId);
  if (group.name === 'default') {
    const Filters = [
      { Name: 'vpc-id', Values: [VpcId] },
      { Name: 'group-name', Values: ['default'] },
    ];
    return (await ec2.send(new DescribeSecurityGroupsCommand({ Filters }))).SecurityGroups?.[0]?.GroupId;
  }
  const named = { GroupName: group.name, Description: group.description, VpcId };
  return (await ec2.send(new CreateSecurityGroupCommand(named))).GroupId;
}

function permissionOf({ protocol, ports, peer }: SecurityRule): IpPermission {
  const traffic = { IpProtocol: protocol, FromPort: ports?.from, ToPort: ports?.to };
  switch (peer.kind) {
    case 'cidr':
      return { ...traffic, IpRanges: [{ CidrIp: peer.cidr }] };
    case 'security-group':
      return { ...traffic, UserIdGroupPairs: [{ GroupId: peer.id }] };
    case 'prefix-list':
      return { ...traffic, PrefixListIds: [{ PrefixListId: peer.id }] };
  }
}
