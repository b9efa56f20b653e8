import type { NewEndpoint } from '../network/account-changes';
import { Refusal } from './refusal';
import type { Scene } from './scene';
import { freeAddressesOf, subnetFor } from './subnets';
import type { ServiceOfWorld, SubnetOfWorld } from './world';

/**
 * Zones from which an endpoint cannot reach a service in another region.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html
 */
const notAcrossRegions = ['use1-az3', 'usw1-az2', 'apne1-az3', 'apne2-az2', 'apne2-az4'];

/** Whether the endpoint can have a network interface in each of the subnets. */
export function checkPlacement(scene: Scene, wanted: NewEndpoint, service: ServiceOfWorld): void {
  if (wanted.subnetIds.length === 0)
    throw new Refusal('MissingParameter', 'An interface endpoint needs at least one subnet');
  const taken = new Set<string>();
  for (const subnetId of wanted.subnetIds) {
    const subnet = subnetFor(scene, subnetId);
    if (subnet.vpcId !== wanted.vpcId)
      throw new Refusal(
        'InvalidParameter',
        `The subnet ID ${subnetId} does not belong to VPC ${wanted.vpcId}`,
      );
    if (taken.has(subnet.zoneId))
      throw new Refusal(
        'DuplicateSubnetsInSameZone',
        `Found another VPC endpoint subnet in the availability zone of ${subnetId}`,
      );
    taken.add(subnet.zoneId);
    checkZone(scene, subnet, service);
    if (freeAddressesOf(scene.world, subnet, scene.now) < 1)
      throw new Refusal(
        'InsufficientFreeAddressesInSubnet',
        `The subnet ${subnetId} does not have a free address`,
      );
  }
}

function checkZone(scene: Scene, subnet: SubnetOfWorld, service: ServiceOfWorld): void {
  if (service.region !== scene.region) {
    if (notAcrossRegions.includes(subnet.zoneId))
      throw new Refusal(
        'InvalidParameter',
        `The availability zone ${subnet.zoneId} of the subnet ${subnet.id} is not supported for remote access`,
      );
    return;
  }
  if (!service.zoneIds.includes(subnet.zoneId))
    throw new Refusal(
      'InvalidParameter',
      `The VPC endpoint service ${service.name} does not support the availability zone of the subnet: ${subnet.id}`,
    );
}
