import { findService } from '../../catalogue/sites';
import { findSuperseded } from '../../catalogue/superseded';
import type { Network } from '../../network/network';
import { readOr } from '../../network/reading';
import type { VpcReference } from '../../network/zone';

/** Sites that a VPC has endpoints of, current or superseded. */
export function sitesOfEndpoints(network: Network, { region, vpcId }: VpcReference): readonly string[] {
  const inRegion = network.inRegion[region];
  const endpoints = inRegion === undefined ? [] : readOr(inRegion.endpoints, []);
  const names = endpoints
    .filter((endpoint) => endpoint.vpcId === vpcId)
    .flatMap(({ serviceName }) => {
      return findService(serviceName)?.site.name ?? findSuperseded(serviceName)?.site ?? [];
    });
  return [...new Set(names)];
}

/** The one site that is beyond doubt: what the VPC is connected to, else what the person set. */
export function certainSite(
  ofEndpoints: readonly string[],
  preferred: string | undefined,
): string | undefined {
  const [only, ...others] = ofEndpoints;
  if (only === undefined) return preferred;
  return others.length === 0 ? only : undefined;
}
