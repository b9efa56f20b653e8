import type { DnsAttribute, Vpc } from '../network/vpc';
import type { NameServers } from '../network/vpc-detail';
import { Refusal } from './refusal';
import type { Changed, Scene } from './scene';
import { nameFrom } from './tags';
import type { VpcOfWorld, World } from './world';

/** The account's own, and those of which a subnet is shared with it. */
export function visibleVpcs({ world, region, accountId }: Scene): readonly VpcOfWorld[] {
  const isShared = (vpc: VpcOfWorld) =>
    world.subnets.some((subnet) => subnet.vpcId === vpc.id && subnet.sharedWith.includes(accountId));
  return world.vpcs.filter((vpc) => vpc.region === region && (vpc.ownerId === accountId || isShared(vpc)));
}

export function showVpc({ id, region, ownerId, cidrs, isDefault, dhcpOptionsId, tags }: VpcOfWorld): Vpc {
  return { id, ...nameFrom(tags), region, ownerId, cidrs, isDefault, dhcpOptionsId, tags };
}

export function vpcFor(scene: Scene, vpcId: string): VpcOfWorld {
  const vpc = visibleVpcs(scene).find(({ id }) => id === vpcId);
  if (vpc === undefined) throw new Refusal('InvalidVpcID.NotFound', `The vpc ID '${vpcId}' does not exist`);
  return vpc;
}

/** A VPC that this account may change: one shared with it belongs to somebody else. */
export function ownVpcFor(scene: Scene, vpcId: string): VpcOfWorld {
  const vpc = vpcFor(scene, vpcId);
  if (vpc.ownerId !== scene.accountId)
    throw new Refusal('OperationNotPermitted', `The vpc ID '${vpcId}' belongs to account ${vpc.ownerId}`);
  return vpc;
}

/**
 * "You can only enable DNS hostnames if you've enabled DNS support."
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcAttribute.html
 */
export function setDnsAttribute(
  scene: Scene,
  vpcId: string,
  attribute: DnsAttribute,
  value: 'on' | 'off',
): Changed<void> {
  const vpc = ownVpcFor(scene, vpcId);
  if (attribute === 'enableDnsHostnames' && value === 'on' && !vpc.dns.enableDnsSupport)
    throw new Refusal(
      'InvalidParameter',
      `enableDnsHostnames cannot be turned on while enableDnsSupport is off for ${vpcId}`,
    );
  const changed = { ...vpc, dns: { ...vpc.dns, [attribute]: value === 'on' } };
  const vpcs = scene.world.vpcs.map((other) => (other === vpc ? changed : other));
  return { world: { ...scene.world, vpcs }, value: undefined };
}

export function nameServers({ world, region, accountId }: Scene, dhcpOptionsId: string): NameServers {
  // A VPC whose options are `default` has none, and its instances ask Amazon's resolver at 169.254.169.253.
  // https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSetConcepts.html
  if (dhcpOptionsId === 'default') return { kind: 'amazon' };
  const options = findDhcpOptions(world, dhcpOptionsId);
  if (options?.region !== region || options.ownerId !== accountId)
    throw new Refusal('InvalidDhcpOptionID.NotFound', `The dhcpOption ID '${dhcpOptionsId}' does not exist`);
  return options.nameServers.includes('AmazonProvidedDNS')
    ? { kind: 'amazon' }
    : { kind: 'custom', addresses: options.nameServers };
}

function findDhcpOptions(world: World, id: string): World['dhcpOptions'][number] | undefined {
  return world.dhcpOptions.find((options) => options.id === id);
}
