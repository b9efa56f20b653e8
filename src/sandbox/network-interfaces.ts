import type { NetworkInterface } from '../network/network-interface';
import { showEndpointInterfaces } from './endpoint-interfaces';
import { endpointsThere, interfaceIdOf } from './endpoints';
import type { Scene } from './scene';
import { nameFrom } from './tags';
import { visibleVpcs } from './vpcs';
import type { NetworkInterfaceOfWorld } from './world-instances';

/** The account's own in a VPC, which may be one of another account that shares its subnets. */
export function showNetworkInterfaces(scene: Scene, vpcId: string): readonly NetworkInterface[] {
  const { world, accountId } = scene;
  if (!visibleVpcs(scene).some(({ id }) => id === vpcId)) return [];
  const ofWorld = (world.networkInterfaces ?? [])
    .filter((one) => one.vpcId === vpcId && one.ownerId === accountId)
    .map(show);
  return [...ofEndpoints(scene, vpcId), ...ofWorld];
}

function show(one: NetworkInterfaceOfWorld): NetworkInterface {
  const { id, vpcId, subnetId, addresses, securityGroupIds, type, description, instanceId, isFree, tags } =
    one;
  return {
    id,
    ...nameFrom(tags),
    vpcId,
    subnetId,
    addresses,
    securityGroupIds,
    ...(type === undefined ? {} : { type }),
    description,
    ...(instanceId === undefined ? {} : { instanceId }),
    isFree,
    tags,
  };
}

function ofEndpoints(scene: Scene, vpcId: string): readonly NetworkInterface[] {
  const owners = new Map(
    endpointsThere(scene).flatMap((endpoint) =>
      endpoint.subnetIds.map((subnetId) => [interfaceIdOf(endpoint, subnetId), endpoint.id]),
    ),
  );
  return showEndpointInterfaces(scene, vpcId).map((one) => ({
    ...one,
    type: 'vpc_endpoint',
    description: `VPC Endpoint Interface ${owners.get(one.id) ?? ''}`,
    isFree: false,
    tags: {},
  }));
}

/** The `Name` tags of this account's instances in a VPC. */
export function instanceNames({ world, accountId }: Scene, vpcId: string): Readonly<Record<string, string>> {
  const own = (world.instances ?? []).filter((one) => one.vpcId === vpcId && one.ownerId === accountId);
  return Object.fromEntries(
    own.flatMap(({ id, tags }) => {
      const { name } = nameFrom(tags);
      return name === undefined ? [] : [[id, name]];
    }),
  );
}
