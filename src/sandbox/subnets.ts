import type { Subnet } from '../network/vpc';
import { sizeOfCidr } from './cidr';
import { isThere } from './endpoint-state';
import { Refusal } from './refusal';
import type { Scene } from './scene';
import { nameFrom } from './tags';
import type { SubnetOfWorld, VpcOfWorld, World } from './world';
import { zoneNameOf } from './zone-names';

/** AWS keeps the first four addresses and the last one of each subnet. */
const reserved = 5;

export function showSubnets(scene: Scene): readonly Subnet[] {
  const { world, region, accountId } = scene;
  const vpcs = new Map(world.vpcs.filter((vpc) => vpc.region === region).map((vpc) => [vpc.id, vpc]));
  const used = addressesOfEndpoints(world, scene.now);
  return world.subnets.flatMap((subnet) => {
    const vpc = vpcs.get(subnet.vpcId);
    if (vpc === undefined || !mayUse(accountId, subnet, vpc)) return [];
    return [show(subnet, vpc, scene, used.get(subnet.id) ?? 0)];
  });
}

export function subnetFor(scene: Scene, subnetId: string): SubnetOfWorld {
  const { world, region, accountId } = scene;
  const subnet = world.subnets.find(({ id }) => id === subnetId);
  const vpc = world.vpcs.find(({ id }) => id === subnet?.vpcId);
  if (subnet === undefined || vpc?.region !== region || !mayUse(accountId, subnet, vpc))
    throw new Refusal('InvalidSubnetID.NotFound', `The subnet ID '${subnetId}' does not exist`);
  return subnet;
}

export function freeAddressesOf(world: World, subnet: SubnetOfWorld, now: number): number {
  return freeAddresses(subnet, addressesOfEndpoints(world, now).get(subnet.id) ?? 0);
}

function freeAddresses(subnet: SubnetOfWorld, ofEndpoints: number): number {
  return sizeOfCidr(subnet.cidr) - reserved - subnet.addressesOfOthers - ofEndpoints;
}

function mayUse(accountId: string, subnet: SubnetOfWorld, vpc: VpcOfWorld): boolean {
  return vpc.ownerId === accountId || subnet.sharedWith.includes(accountId);
}

/** By subnet id: an endpoint holds one address in each of its subnets. */
function addressesOfEndpoints(world: World, now: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const endpoint of world.endpoints)
    if (isThere(endpoint, now))
      for (const subnetId of endpoint.subnetIds) counts.set(subnetId, (counts.get(subnetId) ?? 0) + 1);
  return counts;
}

function show(subnet: SubnetOfWorld, vpc: VpcOfWorld, scene: Scene, ofEndpoints: number): Subnet {
  return {
    id: subnet.id,
    ...nameFrom(subnet.tags),
    vpcId: subnet.vpcId,
    ownerId: vpc.ownerId,
    zoneId: subnet.zoneId,
    zoneName: zoneNameOf(scene, subnet.zoneId),
    cidr: subnet.cidr,
    freeAddresses: freeAddresses(subnet, ofEndpoints),
  };
}
