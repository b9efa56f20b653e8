import type { Endpoint } from '../network/endpoint';
import type { PeeringState } from '../network/peering';
import type { Subnet } from '../network/vpc';
import { showEndpoint } from './endpoints';
import { isThere } from './endpoint-state';
import { peeringsThere } from './peerings';
import { tablesOf } from './route-tables';
import { freeAddressesOf } from './subnets';
import type { SecurityGroupOfWorld, VpcOfWorld, World, ZoneOfWorld } from './world';
import type { NetworkAclOfWorld, PeeringOfWorld, RouteTableOfWorld } from './world-paths';

/** What a person could find in both accounts at a moment: two snapshots are equal when nobody can tell a change. */
export interface Snapshot {
  readonly vpcs: readonly VpcOfWorld[];
  readonly freeAddresses: Readonly<Record<Subnet['id'], number>>;
  readonly securityGroups: readonly SecurityGroupOfWorld[];
  readonly endpoints: readonly Endpoint[];
  readonly zones: readonly ZoneOfWorld[];
  readonly peerings: readonly PeeringOfWorld[];
  readonly routeTables: readonly RouteTableOfWorld[];
  readonly networkAcls: readonly NetworkAclOfWorld[];
}

export function snapshotOf(world: World, now: number): Snapshot {
  return {
    vpcs: world.vpcs,
    freeAddresses: Object.fromEntries(
      world.subnets.map((subnet) => [subnet.id, freeAddressesOf(world, subnet, now)]),
    ),
    securityGroups: world.securityGroups,
    endpoints: world.endpoints
      .filter((endpoint) => isThere(endpoint, now))
      .map((endpoint) => showEndpoint(sceneOf(world, now, endpoint.vpcId), endpoint)),
    zones: world.zones,
    peerings: peeringsThere({ world, now }).map(({ peering, state }) => settled(peering, state)),
    routeTables: world.vpcs.flatMap((vpc) => tablesOf(world, vpc)),
    networkAcls: world.networkAcls,
  };
}

/** Without what becomes of it later, which nobody sees. */
function settled(peering: PeeringOfWorld, state: PeeringState): PeeringOfWorld {
  return { ...peering, state, later: [] };
}

function sceneOf(world: World, now: number, vpcId: string) {
  const vpc = world.vpcs.find(({ id }) => id === vpcId);
  const settling = { pending: 0, deleting: 0 };
  return { world, now, accountId: vpc?.ownerId ?? '', region: vpc?.region ?? '', settling };
}
