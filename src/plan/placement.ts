import type { LiveService } from '../network/endpoint';
import type { Subnet } from '../network/vpc';
import { parseCidr } from '../network/cidr';
import type { Wanted } from './wanted';

/** A service and the subnets of its endpoint, at most one per zone; none where it has no place. */
export interface Placed extends Wanted {
  readonly subnetIds: readonly string[];
}

/** Every service in those of the subnets whose zone it supports. */
export function placeOn(subnets: readonly Subnet[], wanted: readonly Wanted[]): readonly Placed[] {
  return wanted.map((want) => {
    const fitting = subnets.filter((subnet) => supports(want.live, subnet));
    return { ...want, subnetIds: fitting.map((subnet) => subnet.id).sort() };
  });
}

/** A service that finds no zone among the subnets with room for all may still find one with room for itself. */
export function placeBest(subnets: readonly Subnet[], wanted: readonly Wanted[]): readonly Placed[] {
  const results = placeOn(bestOf(subnets, wanted), wanted);
  const left = results.filter(({ subnetIds }) => subnetIds.length === 0);
  if (left.length === 0 || left.length === wanted.length) return results;
  const again = placeBest(subnets, left);
  return results.map((result) => again.find(({ service }) => service === result.service) ?? result);
}

/**
 * Zones are compared by zone id where AWS tells them; zone names mean something only inside one account (S16).
 * Unknown counts as supported: AWS refuses the endpoint itself where it is not.
 */
export function supports(live: LiveService, subnet: Subnet): boolean {
  if (live.zoneIds !== undefined) return live.zoneIds.includes(subnet.zoneId);
  return live.zoneNames?.includes(subnet.zoneName) ?? true;
}

/**
 * The largest subnet with room in each zone: by size and id, which stay the same while addresses come and go.
 * Every endpoint takes one address. Zones that all services support are enough where there are two of them.
 */
function bestOf(subnets: readonly Subnet[], wanted: readonly Wanted[]): readonly Subnet[] {
  const roomy = subnets
    .filter((subnet) => subnet.freeAddresses >= wanted.length)
    .sort((a, b) => prefixOf(a) - prefixOf(b) || (a.id < b.id ? -1 : 1));
  const zones = [...new Set(roomy.map((subnet) => subnet.zoneId))].sort();
  const onePerZone = zones.flatMap((zone) => roomy.find((subnet) => subnet.zoneId === zone) ?? []);
  const forAll = onePerZone.filter((subnet) => wanted.every(({ live }) => supports(live, subnet)));
  return forAll.length > 1 ? forAll : onePerZone;
}

function prefixOf(subnet: Subnet): number {
  return parseCidr(subnet.cidr)?.bits ?? 128;
}
