import type { ZoneSummary } from '../network/account-reading';
import type { VpcReference, ZoneOfVpc, ZoneRecord } from '../network/zone';
import { endpointsThere, privateDnsNameHeldBy, zoneIdBehind } from './endpoints';
import { Refusal } from './refusal';
import type { Scene } from './scene';
import { visibleVpcs } from './vpcs';
import type { ZoneOfWorld } from './world';

export function showZones({ world, accountId }: Scene, domains: readonly string[]): readonly ZoneSummary[] {
  return world.zones
    .filter((zone) => zone.ownerId === accountId && domains.some((domain) => areInLine(zone.name, domain)))
    .map(({ id, name, comment }) => ({ id, name, ...(comment === undefined ? {} : { comment }) }));
}

export function zoneAssociations(scene: Scene, zoneId: string): readonly VpcReference[] {
  return zoneFor(scene, zoneId).associations;
}

export function zoneAuthorizations(scene: Scene, zoneId: string): readonly VpcReference[] {
  return zoneFor(scene, zoneId).authorizations;
}

export function zoneRecords(scene: Scene, zoneId: string): readonly ZoneRecord[] {
  return zoneFor(scene, zoneId).records;
}

/** Zones of every owner, also those that AWS keeps behind endpoints with private DNS. */
export function zonesOfVpc(scene: Scene, vpcId: string): readonly ZoneOfVpc[] {
  const { world } = scene;
  if (!visibleVpcs(scene).some(({ id }) => id === vpcId))
    throw new Refusal('InvalidInput', `The VPC ${vpcId} in region ${scene.region} does not exist`);
  const made = world.zones
    .filter((zone) => zone.associations.some((association) => association.vpcId === vpcId))
    .map(({ id, name, ownerId }): ZoneOfVpc => ({ id, name, owner: { kind: 'account', id: ownerId } }));
  const behind = endpointsThere(scene).flatMap((endpoint): readonly ZoneOfVpc[] => {
    const name = endpoint.vpcId === vpcId ? privateDnsNameHeldBy(world, endpoint) : undefined;
    const owner = { kind: 'service', name: 'vpce.amazonaws.com' } as const;
    return name === undefined ? [] : [{ id: zoneIdBehind(endpoint), name, owner }];
  });
  return [...made, ...behind];
}

export function zoneFor({ world, accountId }: Scene, zoneId: string): ZoneOfWorld {
  const zone = world.zones.find(({ id }) => id === zoneId);
  if (zone === undefined) throw new Refusal('NoSuchHostedZone', `No hosted zone found with ID: ${zoneId}`);
  if (zone.ownerId !== accountId)
    throw new Refusal('AccessDenied', `Not authorized to access the hosted zone ${zoneId}`);
  return zone;
}

/** Whether one is the other, or lies above or below it. */
function areInLine(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
