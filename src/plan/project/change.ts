import type { Network, RegionNetwork } from '../../network/network';
import type { Reading } from '../../network/reading';
import type { VpcDetail } from '../../network/vpc-detail';
import type { Zone } from '../../network/zone';

/** Changes to a snapshot. What was unread stays unread, and what nobody asked for stays absent. */
export function mapped<T>(reading: Reading<T>, change: (value: T) => T): Reading<T> {
  return reading.kind === 'read' ? { kind: 'read', value: change(reading.value) } : reading;
}

export function inVpc(
  { vpcId }: { readonly vpcId: string },
  network: Network,
  change: (detail: VpcDetail) => VpcDetail,
): Network {
  const detail = network.vpcDetails[vpcId];
  if (detail === undefined) return network;
  return { ...network, vpcDetails: { ...network.vpcDetails, [vpcId]: change(detail) } };
}

export function inRegionOf(
  { region: name }: { readonly region: string },
  network: Network,
  change: (region: RegionNetwork) => RegionNetwork,
): Network {
  const region = network.inRegion[name];
  if (region === undefined) return network;
  return { ...network, inRegion: { ...network.inRegion, [name]: change(region) } };
}

/** A peering is seen in the regions of both its sides. */
export function inAllRegions(network: Network, change: (region: RegionNetwork) => RegionNetwork): Network {
  const regions = Object.entries(network.inRegion).map(([name, region]) => [name, change(region)] as const);
  return { ...network, inRegion: Object.fromEntries(regions) };
}

export function inZone(zoneId: string, network: Network, change: (zone: Zone) => Zone): Network {
  const zones = mapped(network.zones, (known) =>
    known.map((zone) => (zone.id === zoneId ? change(zone) : zone)),
  );
  return { ...network, zones };
}
