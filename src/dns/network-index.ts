import { normalizeHost } from '../catalogue/host';
import type { Endpoint } from '../network/endpoint';
import type { Network } from '../network/network';
import { givenNamesOf } from './endpoint-names';
import type { VpcView } from './vpc-view';

/** What every VPC of a snapshot shares. */
export interface NetworkIndex extends Pick<
  VpcView,
  'endpoints' | 'regionsRead' | 'liveNames' | 'unverified'
> {
  readonly endpointsByVpc: ReadonlyMap<string, readonly Endpoint[]>;
}

/** Hundreds of VPCs are looked at in one snapshot, which never changes. */
const indexes = new WeakMap<Network, NetworkIndex>();

export function indexOf(network: Network): NetworkIndex {
  const known = indexes.get(network);
  if (known !== undefined) return known;
  const regions = Object.values(network.inRegion);
  const all = regions
    .flatMap(({ endpoints }) => (endpoints.kind === 'read' ? endpoints.value : []))
    .filter((endpoint) => endpoint.state !== 'deleted');
  const services = regions
    .flatMap((one) => Object.values(one.services))
    .flatMap((reading) => (reading.kind === 'read' ? reading.value : []));
  const index: NetworkIndex = {
    endpoints: new Map(all.flatMap((endpoint) => namesAndIdOf(endpoint))),
    regionsRead: regions.filter(({ endpoints }) => endpoints.kind === 'read').map(({ region }) => region),
    liveNames: new Map(
      services
        .filter((service) => service.privateDnsNames.length > 0)
        .map((service) => [service.name, service.privateDnsNames.map(normalizeHost)]),
    ),
    unverified: new Set(
      services
        .filter(({ privateDnsNameState: state = 'verified' }) => state !== 'verified')
        .map(({ name }) => name),
    ),
    endpointsByVpc: Map.groupBy(all, (endpoint) => endpoint.vpcId),
  };
  indexes.set(network, index);
  return index;
}

function namesAndIdOf(endpoint: Endpoint): readonly [string, Endpoint][] {
  return [endpoint.id, ...givenNamesOf(endpoint)].map((name) => [name, endpoint]);
}
