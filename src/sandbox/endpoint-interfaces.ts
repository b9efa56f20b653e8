import { type EndpointInterface, carrierOf } from '../network/endpoint-interface';
import { addressInCidr, sizeOfCidr } from './cidr';
import { endpointsThere, interfaceIdOf } from './endpoints';
import { digits } from './make-id';
import type { Scene } from './scene';
import { visibleVpcs } from './vpcs';
import type { SubnetOfWorld } from './world';

/** Of every endpoint in a VPC of this account, as long as the endpoint is there. */
export function showEndpointInterfaces(scene: Scene, vpcId: string): readonly EndpointInterface[] {
  const { world, accountId } = scene;
  if (!visibleVpcs(scene).some(({ id, ownerId }) => id === vpcId && ownerId === accountId)) return [];
  return world.subnets
    .filter((subnet) => subnet.vpcId === vpcId)
    .flatMap((subnet) => inSubnet(scene, subnet));
}

/** Of NAT gateways and their like in a VPC of this account. */
export function showCarrierInterfaces(
  { world, accountId }: Scene,
  vpcId: string,
): readonly EndpointInterface[] {
  return (world.networkInterfaces ?? []).flatMap((one) => {
    const found = carrierOf(one.type);
    if (found.carrier === undefined || one.vpcId !== vpcId || one.ownerId !== accountId) return [];
    const { id, subnetId, addresses, securityGroupIds } = one;
    return [{ id, vpcId, subnetId, addresses, securityGroupIds, ...found }];
  });
}

function inSubnet(scene: Scene, subnet: SubnetOfWorld): readonly EndpointInterface[] {
  const taken = new Set(
    (scene.world.networkInterfaces ?? []).flatMap(({ subnetId, addresses }) =>
      subnetId === subnet.id ? addresses : [],
    ),
  );
  return endpointsThere(scene)
    .filter(({ subnetIds }) => subnetIds.includes(subnet.id))
    .map((endpoint) => {
      const id = interfaceIdOf(endpoint, subnet.id);
      const address = freeAddress(id, subnet, taken);
      taken.add(address);
      return {
        id,
        vpcId: subnet.vpcId,
        subnetId: subnet.id,
        addresses: [address],
        securityGroupIds: endpoint.securityGroupIds,
      };
    });
}

/** Where the id says, or the next free one behind it. AWS keeps the first four addresses and the last one. */
function freeAddress(id: string, { cidr }: SubnetOfWorld, taken: ReadonlySet<string>): string {
  const places = sizeOfCidr(cidr) - 5;
  const start = Number.parseInt(digits(id).slice(0, 8), 16) % places;
  for (let step = 0; step < places; step++) {
    const address = addressInCidr(cidr, 4 + ((start + step) % places));
    if (!taken.has(address)) return address;
  }
  throw new Error(`The world has more endpoints in ${cidr} than it has addresses.`);
}
