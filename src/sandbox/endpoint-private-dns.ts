import { endpointsThere, privateDnsNameHeldBy } from './endpoints';
import { Refusal } from './refusal';
import type { Scene } from './scene';
import type { ServiceOfWorld, VpcOfWorld } from './world';

/** Whether an endpoint of this service may have private DNS in this VPC. */
export function checkPrivateDns(scene: Scene, vpc: VpcOfWorld, service: ServiceOfWorld): void {
  if (!vpc.dns.enableDnsSupport || !vpc.dns.enableDnsHostnames)
    throw new Refusal(
      'InvalidParameter',
      `Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for ${vpc.id}`,
    );
  if (service.privateDns === undefined)
    throw new Refusal(
      'InvalidParameter',
      `Private DNS can't be enabled because the service ${service.name} does not provide a private DNS name.`,
    );
  // "Consumers of the endpoint service cannot use the private name when the state is not verified."
  if (service.privateDns.state !== 'verified')
    throw new Refusal(
      'InvalidParameter',
      `Private DNS can't be enabled because the service ${service.name} has not verified the private DNS name.`,
    );
  if (service.acceptance === 'required')
    throw new Refusal(
      'InvalidParameter',
      `Private DNS can only be enabled after the endpoint connection is accepted by the owner of ${service.name}.`,
    );
  if (isNameTaken(scene, vpc.id, service.privateDns.name))
    throw new Refusal(
      'InvalidParameter',
      `private-dns-enabled cannot be set because there is already a conflicting DNS domain for ${service.privateDns.name} in the VPC ${vpc.id}`,
    );
}

/** By an endpoint that is not gone yet, or by a private zone of the very name, whoever owns it. */
export function isNameTaken(scene: Scene, vpcId: string, name: string): boolean {
  const { world } = scene;
  return (
    endpointsThere(scene).some(
      (endpoint) => endpoint.vpcId === vpcId && privateDnsNameHeldBy(world, endpoint) === name,
    ) ||
    world.zones.some(
      (zone) => zone.name === name && zone.associations.some((association) => association.vpcId === vpcId),
    )
  );
}
