import type { Network } from '../network/network';
import type { Vpc } from '../network/vpc';

interface Place {
  readonly region: string;
  readonly vpcId: string;
}

export function findVpc({ region, vpcId }: Place, network: Network): Vpc | undefined {
  const vpcs = network.inRegion[region]?.vpcs;
  return vpcs?.kind === 'read' ? vpcs.value.find(({ id }) => id === vpcId) : undefined;
}

/** The account that a VPC belongs to; undefined where the VPC was not read. */
export function ownerOfVpc(place: Place, network: Network): string | undefined {
  return findVpc(place, network)?.ownerId;
}

/** The account that a zone belongs to, also one of which only a VPC's listing tells. */
export function ownerOfZone(zoneId: string, network: Network): string | undefined {
  const zones = network.zones.kind === 'read' ? network.zones.value : [];
  const zone = zones.find(({ id }) => id === zoneId);
  if (zone !== undefined) return zone.ownerId ?? accountIdOf(network);
  const owners = Object.values(network.vpcDetails).flatMap((detail) =>
    detail.zones.kind === 'read' ? detail.zones.value.filter(({ id }) => id === zoneId) : [],
  );
  return owners.flatMap(({ owner }) => (owner.kind === 'account' ? [owner.id] : []))[0];
}

function accountIdOf({ identity }: Network): string | undefined {
  return identity.kind === 'read' ? identity.value.accountId : undefined;
}
