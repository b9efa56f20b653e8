import { indexOf } from '../dns/network-index';
import type { EndpointInterface } from '../network/endpoint-interface';
import type { Endpoint } from '../network/endpoint';
import { isAnswering } from './answering';
import type { Facts, HostFacts } from './facts';
import type { KnownInterfaces } from './known-interfaces';
import { see, sideOf } from './path/side';
import { pathTo } from './path/path-to';
import { servingOf } from './serves';

/**
 * An address alone may be anything, so those of other VPCs count only where packets from here get to that VPC: the same
 * addresses can be in use here.
 */
export function interfacesFor({ intake, resolution }: HostFacts, facts: Facts): KnownInterfaces {
  const { endpoints, view, paths, request } = facts;
  const isServing = (endpoint: Endpoint): boolean => servingOf(endpoint, intake, view).kind === 'yes';
  const reached = resolution.kind === 'private' ? resolution.endpoints : [];
  const isOpenEnded = resolution.kind === 'elsewhere' || resolution.kind === 'unknown';
  const candidates = [
    ...(endpoints.kind === 'read' ? endpoints.value : []),
    ...reached.filter(({ id, vpcId }) => vpcId === request.vpcId || paths.get(id)?.verdict !== 'blocked'),
    ...(isOpenEnded ? beyond(facts).filter(isServing) : []),
  ].filter((endpoint) => isAnswering(endpoint) && isServing(endpoint));
  const addresses = candidates.flatMap((endpoint) =>
    interfacesOf(endpoint, facts).flatMap((one) => one.addresses),
  );
  return {
    addresses: [...new Set(addresses)],
    isWhole: reached.length > 0 && reached.every((one) => isServing(one) && isWhollySeen(one, facts)),
  };
}

/** Endpoints of other VPCs to which the way is open. */
function beyond(facts: Facts): readonly Endpoint[] {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const { network, client, request } = facts;
  const found = [...indexOf(network).endpointsByVpc]
    .filter(([vpcId]) => vpcId !== request.vpcId && network.vpcDetails[vpcId] !== undefined)
    .flatMap(([, endpoints]) => endpoints)
    .filter((endpoint) => pathTo(endpoint, client, network).verdict === 'open');
  known.set(facts, found);
  return found;
}

/** The same for every host. */
const known = new WeakMap<Facts, readonly Endpoint[]>();

function interfacesOf(
  { region, vpcId, ownerId, interfaceIds }: Endpoint,
  { network }: Facts,
): readonly EndpointInterface[] {
  const interfaces = see(sideOf(network, region, vpcId, ownerId), 'network interfaces');
  return interfaces.kind === 'read' ? interfaces.value.filter(({ id }) => interfaceIds.includes(id)) : [];
}

function isWhollySeen(endpoint: Endpoint, facts: Facts): boolean {
  const { interfaceIds } = endpoint;
  return interfaceIds.length > 0 && interfacesOf(endpoint, facts).length === interfaceIds.length;
}
